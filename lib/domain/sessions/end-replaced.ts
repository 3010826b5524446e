import { record } from "../history/record";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import { hashToken } from "./device-token";

/** Ends the session that this browser held until now, whoever's it was: its token dies with the sign-in (T46). */
export async function endReplaced(tx: Transaction, visit: Visit, now: Date): Promise<void> {
  if (!visit.sessionToken) return;
  const tokenHash = new Uint8Array(hashToken(visit.sessionToken));
  const where = { organizationId_tokenHash: { organizationId: visit.organization.id, tokenHash }, endedAt: null };
  const held = await tx.session.findUnique({ where, select: { id: true, userId: true } });
  if (!held) return;
  const { id: sessionId, userId } = held;
  await tx.session.update({ where: { id: sessionId }, data: { endedAt: now }, select: { id: true } });
  await record(tx, now, visit, { kind: "session.ended", reason: "replaced", userId, sessionId });
}
