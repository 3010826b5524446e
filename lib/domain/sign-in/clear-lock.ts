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
  const lanes = await tx.attemptCounter.findMany({ where: { organizationId, userId } });
  // The reset makes every device a stranger: the last of their locks stays, as the strangers'.
  const lockedAt = lanes
    .map((lane) => lane.lockedAt)
    .reduce((one, other) => (!one || (other && other > one) ? other : one), null);
  const stays = { lockedAt, lastAttemptAt: lockedAt, consecutive: 0, failures: [], inFlight: [] };
  await clearLock(tx, whose);
  if (lockedAt) await tx.attemptCounter.create({ data: { organizationId, userId, lane: strangersLane, ...stays } });
  return lockState(lock, stays, now, true);
}
