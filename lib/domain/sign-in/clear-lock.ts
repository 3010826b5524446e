import type { Policy } from "../policy";
import type { Transaction } from "../services";
import { strangersLane } from "./lane";
import { type LockState, lockState } from "./lock-state";

interface Whose {
  organizationId: string;
  userId: string;
}

/** Opens every lock of a user: an administrator's act, or what a reset does where the policy lets it. */
export async function clearLock(tx: Transaction, { organizationId, userId }: Whose): Promise<void> {
  await tx.attemptCounter.deleteMany({ where: { organizationId, userId } });
}

/**
 * What a password reset does to the lock (C4): opens it where the policy says so; otherwise only the hard
 * cap is lifted, and the state that stays is returned.
 */
export async function lockAfterReset(
  tx: Transaction,
  lock: Policy["lock"],
  whose: Whose,
  now: Date,
): Promise<LockState> {
  if (lock.resetOpens) {
    await clearLock(tx, whose);
    return { locked: false };
  }
  const { organizationId, userId } = whose;
  await tx.attemptCounter.updateMany({
    where: { organizationId, userId },
    data: { consecutive: 0 },
  });
  const counter = await tx.attemptCounter.findUnique({
    where: { userId_lane: { userId, lane: strangersLane }, organizationId },
  });
  return lockState(lock, counter, now, true);
}
