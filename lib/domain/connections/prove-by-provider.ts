import { before, minutes } from "../duration";
import { refuse } from "../result";
import type { Services, Transaction } from "../services";
import { readSession } from "../sessions/read-session";
import { renewSession } from "../sessions/renew-session";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import type { Judged, Judging } from "./enter-by-provider";
import { sealSignOutHint } from "./sign-out-hint";

/** How far a provider's clock may be off. */
const skew = minutes(1);

/**
 * Whoever came through a provider proves there that they are still the one (T51, T53): the same person there as in their
 * session, who proved themselves after we asked. The session goes on under a new token, until the provider's new end.
 */
export async function proveByProvider(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { flow, connection, statement }: Judging,
): Promise<Judged> {
  const { actorId, organization, sessionToken } = visit;
  const organizationId = organization.id;
  const refused = (code: "not-signed-in" | "sso-not-fresh" | "sso-other-person"): Judged => ({
    ...refuse(code),
    userId: flow.actorId,
    lines: [],
  });
  if (!actorId || actorId !== flow.actorId) return refused("not-signed-in");
  await holdUser(tx, { organizationId, userId: actorId });
  const session = await readSession({ clock: services.clock, db: tx }, organization, sessionToken, { act: false });
  if (!session || session.sessionId !== flow.sessionId) return refused("not-signed-in");
  const { authenticatedAt, subject, nameId, endsAt, providerSession } = statement;
  const signOutHint = sealSignOutHint(services, session.sessionId, statement.signOutHint);
  if (!authenticatedAt || authenticatedAt < before(flow.createdAt, skew)) return refused("sso-not-fresh");
  const same = { id: session.sessionId, organizationId, connectionId: connection.id, providerSubject: subject };
  const named = nameId && { providerNameId: { ...nameId } };
  const data = { providerEndsAt: endsAt, providerSession, signOutHint, ...named };
  if ((await tx.session.updateMany({ where: same, data })).count === 0) return refused("sso-other-person");
  const renewed = await renewSession(tx, services.clock.now(), visit, session.sessionId);
  return { ok: true, did: { purpose: "proof", renewed, outcome: "proved", userId: actorId }, lines: [] };
}
