import { record } from "../history/record";
import { refuse } from "../result";
import type { Services, Transaction } from "../services";
import { hashToken } from "../sessions/device-token";
import { openSession } from "../sessions/open-session";
import { userOfId } from "../sign-in/find-candidate";
import { firstRefusal } from "../sign-in/gates";
import { type Candidate, readCandidate } from "../sign-in/read-facts";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import type { Judged, Judging } from "./enter-by-provider";
import { matchPerson } from "./match-person";
import { personChecks } from "./person-checks";
import { resolvePerson } from "./resolve-person";

/**
 * Signs in whom a proven statement is about, through the gates of every sign-in. Of somebody whom a gate refuses nothing is
 * kept: neither a new link nor a new account.
 */
export async function signInByProvider(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { connection, statement }: Judging,
): Promise<Judged> {
  await tx.$executeRaw`SAVEPOINT before_person`;
  const who = await resolvePerson(tx, services, visit, { connection, statement });
  if (!who.ok) {
    const { code, facts } = who.refusal;
    const lines = personChecks(code, typeof facts?.value === "string" ? { value: facts.value } : undefined);
    const { person, instead } = await matchPerson(tx, connection, statement);
    // Whom the value names and who comes another way is who it is about: whoever may not see them reads nothing of it (T88).
    const [one, another] = person ? [person] : instead;
    return { ok: false, refusal: who.refusal, userId: one && !another ? one.userId : null, lines };
  }
  const { userId, how } = who.value;
  const organizationId = visit.organization.id;
  if (visit.sessionToken) await holdUser(tx, { organizationId, userId, andOf: hashToken(visit.sessionToken) });
  const way = { method: connection.protocol, connectionId: connection.id };
  const candidate = await readCandidate(services, tx, visit, userOfId(userId), way);
  if (!candidate) throw new Error("somebody who is held is gone");
  const refused = firstRefusal(candidate.facts);
  if (refused) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_person`;
    const facts = { type: candidate.facts.typeName, username: candidate.username };
    const { refusal } = refuse(refused.code, facts);
    return { ok: false, refusal, userId: how === "created" ? null : userId, lines: personChecks(refused.code) };
  }
  await activate(tx, services, visit, candidate, connection);
  const opened = await openSession(services, tx, visit, candidate, {
    method: connection.protocol,
    remember: true,
    provider: { connectionId: connection.id, statement },
  });
  return { ok: true, did: { purpose: "signIn", opened, outcome: "entered", userId }, lines: personChecks(null) };
}

/** Who came in once is active: the provider proved them, and no activation link is needed any more. */
async function activate(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { userId, facts }: Candidate,
  { id: connectionId, protocol: method }: Connection,
): Promise<void> {
  if (facts.activatedAt) return;
  const now = services.clock.now();
  await tx.user.update({
    where: { id: userId, organizationId: visit.organization.id },
    data: { activatedAt: now, revision: { increment: 1 } },
  });
  const details = { fields: ["activated"], connectionId };
  await record(tx, now, visit, { kind: "user.changed", reason: "provider", method, userId, details });
}
