import { days } from "../duration";
import { takeRoomIn } from "../limits/take-room";
import type { Transaction } from "../services";

/** So many repeats of the previous password are not counted towards a lock, in any stretch of a day. */
export const freeRepeats = 20;

/**
 * Whether this repeat of the previous password is one of those that a user has free, over all their known devices. Exact
 * however many arrive together: the row is held until the caller's transaction ends.
 */
export async function takeRepeat(tx: Transaction, now: Date, userId: string): Promise<boolean> {
  const room = { key: `previous-password:${userId}`, most: freeRepeats, window: days(1) };
  return (await takeRoomIn(tx, now, [room])) === null;
}
