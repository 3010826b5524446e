import { after, before } from "../duration";
import type { Policy } from "../policy";

/** What the counter of one lane knows; see AttemptCounter in prisma/schema.prisma. */
export interface Counter {
  lockedAt: Date | null;
  lastAttemptAt: Date | null;
  /** When the counted wrong passwords were; a lock that closes empties it. */
  failures: Date[];
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
  const full = fullWindow(lock, counter.failures, now);
  if (full) return full;
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

/** A policy made stricter can find more wrong passwords in the window than it allows: locked until enough of them are old. */
function fullWindow(lock: Policy["lock"], failures: Date[], now: Date): LockState | null {
  const recent = failures
    .filter((at) => at > before(now, lock.window))
    .sort((one, other) => one.getTime() - other.getTime());
  const [since, leaves] = [recent.at(-1), recent.at(-lock.threshold)];
  if (recent.length < lock.threshold || !since || !leaves) return null;
  return { locked: true, since, until: after(leaves, lock.window), release: "time", hardCap: false };
}
