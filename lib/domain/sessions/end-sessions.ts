import type { Transaction } from "../services";

/** Ends every session of a user but, where given, the one that acts. Part of the caller's act, which writes the history (T33, T49). */
export async function endSessions(
  tx: Transaction,
  now: Date,
  whose: { organizationId: string; userId: string; except?: string },
): Promise<number> {
  const { organizationId, userId, except } = whose;
  const { count } = await tx.session.updateMany({
    where: {
      organizationId,
      userId,
      endedAt: null,
      ...(except ? { id: { not: except } } : {}),
    },
    data: { endedAt: now },
  });
  return count;
}
