import type { Transaction } from "../services";

/** Makes every known device of a user unknown, or the one that is named. Part of the caller's act. Returns how many. */
export async function revokeDevices(
  tx: Transaction,
  now: Date,
  whose: { organizationId: string; userId: string; deviceId?: string },
): Promise<number> {
  const { organizationId, userId, deviceId } = whose;
  const { count } = await tx.knownDevice.updateMany({
    where: {
      organizationId,
      userId,
      revokedAt: null,
      ...(deviceId ? { id: deviceId } : {}),
    },
    data: { revokedAt: now },
  });
  return count;
}
