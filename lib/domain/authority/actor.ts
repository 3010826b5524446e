import type { Rank } from "@/prisma/generated/enums";
import type { Services, Transaction } from "../services";
import { readSession } from "../sessions/read-session";
import type { Visit } from "../visit";

/** Who acts, as they stand at this moment. */
export interface Actor {
  userId: string;
  name: string;
  rank: Rank;
  /** When they last proved that they are themselves. */
  authenticatedAt: Date;
}

/**
 * Whoever acts, read from the session of the visit in the caller's transaction, so that an end of the session or a loss
 * of the rank that happened meanwhile wins; or, where a job acts for somebody, from their account. `null`: nobody.
 */
export async function readActor(
  services: Pick<Services, "clock">,
  tx: Transaction,
  visit: Visit,
): Promise<Actor | null> {
  const { organization, actorId, delegated, sessionToken } = visit;
  if (!delegated) return readSession({ clock: services.clock, db: tx }, organization, sessionToken, { act: false });
  if (!actorId) return null;
  const asked = { id: delegated.sessionId, organizationId: organization.id, userId: actorId, endedAt: null };
  if ((await tx.session.count({ where: asked })) === 0) return null;
  const user = await tx.user.findFirst({
    where: { id: actorId, organizationId: organization.id, suspendedAt: null, type: { maySignIn: true } },
    select: { id: true, name: true, rank: true },
  });
  return user && { userId: user.id, name: user.name, rank: user.rank, authenticatedAt: services.clock.now() };
}
