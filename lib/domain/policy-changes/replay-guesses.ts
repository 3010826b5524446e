import { before } from "../duration";
import type { Policy } from "../policy";
import { strangersLane } from "../sign-in/lane";
import { type Counter, lockState } from "../sign-in/lock-state";

/** What history knows of one moment at one account. */
export interface Guess {
  at: Date;
  userId: string;
  /** The known device that knocked, or null. */
  deviceId: string | null;
  /** `turned-away`: the account was locked, so nobody knows whether the password was right; it is taken for wrong. */
  what: "wrong" | "turned-away" | "right" | "reset" | "opened";
}

export interface Replayed {
  /** Whom a lock was closed for. */
  locked: Set<string>;
  /** Right passwords that would have found the account locked. */
  refused: number;
}

type Lanes = Map<string, Counter>;

/**
 * What a policy's lock would have done to what happened, oldest first: which accounts it would have locked. The states
 * are those of lock-state.ts; a wrong guess is counted as settle-attempt.ts counts it. Nothing is known of what was
 * counted before the first event.
 */
export function replayGuesses(lock: Policy["lock"], guesses: readonly Guess[]): Replayed {
  const users = new Map<string, Lanes>();
  const result: Replayed = { locked: new Set(), refused: 0 };
  for (const guess of guesses) {
    const lanes = users.get(guess.userId) ?? new Map<string, Counter>();
    users.set(guess.userId, lanes);
    if (guess.what === "reset" || guess.what === "opened") open(lock, lanes, guess.what);
    else knock(lock, lanes, guess, result);
  }
  return result;
}

const inRow = (lanes: Lanes) => [...lanes.values()].reduce((sum, { consecutive }) => sum + consecutive, 0);

function knock(lock: Policy["lock"], lanes: Lanes, { at, userId, deviceId, what }: Guess, result: Replayed): void {
  const lane = (lock.knownDevicesApart ? deviceId : null) ?? strangersLane;
  const counter = lanes.get(lane) ?? { lockedAt: null, lastAttemptAt: null, failures: [], consecutive: 0 };
  const state = lockState(lock, { ...counter, consecutive: inRow(lanes) }, at, lane === strangersLane);
  if (state.locked) {
    if (what === "right") result.refused++;
    lanes.set(lane, { ...counter, lastAttemptAt: at });
    return;
  }
  if (what === "right") {
    lanes.delete(lane);
    return;
  }
  const recent = [...counter.failures.filter((failure) => failure > before(at, lock.window)), at];
  const closes = recent.length >= lock.threshold;
  lanes.set(lane, {
    lockedAt: closes ? at : null,
    lastAttemptAt: at,
    failures: closes ? [] : recent,
    consecutive: counter.consecutive + 1,
  });
  if (closes || inRow(lanes) === lock.hardCap.failures) result.locked.add(userId);
}

/** What a reset or an administrator does: opens every lock where the policy lets them; a reset always lifts the hard cap. */
function open(lock: Policy["lock"], lanes: Lanes, how: "reset" | "opened"): void {
  if (how === "reset" ? lock.resetOpens : lock.adminOpens) lanes.clear();
  else if (how === "reset")
    for (const [lane, counter] of lanes) lanes.set(lane, { ...counter, failures: [], consecutive: 0 });
}
