import { needsProof } from "../authority/proof";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { type LiveSession, readSession } from "./read-session";

/**
 * Whoever is signed in, held until the caller's transaction ends, if they proved themselves a short while ago: what a
 * person does to their own sessions and devices needs it (T50, T51).
 */
export async function provenPerson(
  services: Pick<Services, "clock">,
  tx: Transaction,
  visit: Visit,
): Promise<Result<LiveSession>> {
  const { organization, actorId, sessionToken } = visit;
  if (!actorId) return refuse("not-signed-in");
  await holdUser(tx, { organizationId: organization.id, userId: actorId });
  const session = await readSession({ clock: services.clock, db: tx }, organization, sessionToken, { act: false });
  if (session?.userId !== actorId) return refuse("not-signed-in");
  return needsProof(session.authenticatedAt, services.clock.now()) ? refuse("proof-needed") : done(session);
}
