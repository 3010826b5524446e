import type { Policy } from "../policy";
import type { Transaction } from "../services";
import { strangersLane } from "./lane";
import { type LockState, lockState } from "./lock-state";

interface Whose {
  organizationId: string;
  userId: string;
}

/**
 * Opens every lock of a user: an administrator's act, or what a reset does where the policy lets it. Guesses in flight
 * stay paid, and are counted when they turn out wrong.
 */
export async function clearLock(tx: Transaction, { organizationId, userId }: Whose): Promise<void> {
  const data = { failures: [], consecutive: 0, lockedAt: null };
  await tx.attemptCounter.updateMany({ where: { organizationId, userId }, data });
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
  const lanes = await tx.attemptCounter.findMany({ where: { organizationId, userId } });
  // The reset makes every device a stranger: the last of their locks stays, as the strangers'.
  const lockedAt = lanes
    .map((lane) => lane.lockedAt)
    .reduce((one, other) => (!one || (other && other > one) ? other : one), null);
  const stays = { lockedAt, lastAttemptAt: lockedAt, consecutive: 0, failures: [] };
  await clearLock(tx, whose);
  if (lockedAt) {
    const lane = { organizationId, userId, lane: strangersLane };
    await tx.attemptCounter.upsert({
      where: { userId_lane: { userId, lane: strangersLane }, organizationId },
      create: { ...lane, ...stays },
      update: stays,
    });
  }
  return lockState(lock, stays, now, true);
}
