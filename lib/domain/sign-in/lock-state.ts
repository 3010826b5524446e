import { after } from "../duration";
import type { Policy } from "../policy";

/** What the counter of one lane knows; see AttemptCounter in prisma/schema.prisma. */
export interface Counter {
  lockedAt: Date | null;
  lastAttemptAt: Date | null;
  /** Wrong passwords in a row, over all lanes that count together for the hard cap. */
  consecutive: number;
}

/** `until` is null when no time opens the lock. */
export type LockState =
  | { locked: false }
  | {
      locked: true;
      since: Date;
      until: Date | null;
      release: Policy["lock"]["release"];
      hardCap: boolean;
    };

/** Whether a lane is locked at `now`, and what opens it (R34–R36, R116–R118, C1–C3, T17). */
export function lockState(lock: Policy["lock"], counter: Counter | null, now: Date, strangers: boolean): LockState {
  if (!counter) return { locked: false };
  if (counter.consecutive >= lock.hardCap.failures && (strangers || lock.hardCap.strict)) {
    const since = counter.lockedAt ?? counter.lastAttemptAt ?? now;
    return {
      locked: true,
      since,
      until: null,
      release: "reset",
      hardCap: true,
    };
  }
  if (!counter.lockedAt) return { locked: false };
  if (lock.release !== "time") {
    return {
      locked: true,
      since: counter.lockedAt,
      until: null,
      release: lock.release,
      hardCap: false,
    };
  }
  const from = lock.clock === "lastAttempt" ? (counter.lastAttemptAt ?? counter.lockedAt) : counter.lockedAt;
  const until = after(from, lock.duration);
  return until > now
    ? {
        locked: true,
        since: counter.lockedAt,
        until,
        release: "time",
        hardCap: false,
      }
    : { locked: false };
}
