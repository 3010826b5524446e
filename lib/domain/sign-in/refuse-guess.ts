import { type AccessFact, record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { policyOf } from "../policy";
import type { RefusalCode } from "../refusal";
import { type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { usersByIdentifier } from "../users/users-by-identifier";
import type { Visit } from "../visit";
import { atDoor } from "./facts";
import { type LockState, lockState } from "./lock-state";
import { noticeLock } from "./notice-lock";
import type { Candidate } from "./read-facts";
import { touchLocked } from "./reserve-attempt";
import { type Closed, countFailure, returnAttempt } from "./settle-attempt";
import type { SignInInput } from "./sign-in";
import type { Attempt } from "./spend-attempt";
import { strangersCode } from "./strangers-code";
import { takeRepeat } from "./take-repeat";

/** Seconds after which a full hash queue is worth another try. */
const busyFor = 2;

/** Settles a guess that does not get in, writes it into history with the true reason, and answers with what a stranger may hear. */
export async function refuseGuess(
  services: Services,
  visit: Visit,
  candidate: Candidate | null,
  attempt: Attempt,
  input: Pick<SignInInput, "identifier" | "door">,
): Promise<Result<never>> {
  const now = services.clock.now();
  const reason = trueReason(candidate, attempt);
  const repeats = attempt.outcome === "wrong" && attempt.repeats;
  const unset = reason === "wrong-password" && !candidate?.password;
  const closed = await services.db.$transaction(async (tx) => {
    const free = repeats && candidate ? await takeRepeat(tx, now, candidate.userId) : false;
    await record(tx, now, visit, {
      kind: "sign-in.refused",
      reason,
      method: "password",
      ...whoWasTried(services, visit, candidate, input),
      details: detailsOf({ ...atDoor(input.door), ...(repeats && { counted: !free }), ...(unset && { unset }) }),
    });
    // A lock is noted once more, so that it costs the same as the settling of a wrong guess (T22).
    if (attempt.outcome === "locked") await touchLocked(tx, attempt.lane, now);
    if (attempt.outcome !== "wrong") return null;
    if (!free) return settleWrong(services, tx, visit, candidate, attempt.reservation, now);
    await returnAttempt(tx, attempt.reservation);
    return null;
  });
  if (attempt.outcome === "busy") return refuse("busy", { retryAfter: busyFor });
  if (attempt.outcome === "address-exhausted")
    return refuse("too-many-from-address", { retryAfter: attempt.retryAfter });
  const refusal = spoken(visit, candidate, attempt, closed === "lane" ? now : null);
  const shared = refusal.code === "email-not-recognized" && (await isShared(services, visit, input.identifier));
  return shared ? refuse("email-shared") : { ok: false, refusal };
}

function trueReason(candidate: Candidate | null, attempt: Attempt): RefusalCode {
  const { outcome } = attempt;
  if (outcome === "wrong" && attempt.repeats) return "previous-password";
  if (outcome === "busy") return "busy";
  if (outcome === "address-exhausted") return "too-many-from-address";
  if (outcome === "locked") return "locked";
  if (outcome === "in-flight") return "attempts-in-flight";
  return candidate ? "wrong-password" : "unknown-account";
}

const detailsOf = (details: Record<string, string | boolean>) =>
  Object.keys(details).length > 0 ? details : undefined;

function whoWasTried(
  services: Services,
  visit: Visit,
  candidate: Candidate | null,
  input: Pick<SignInInput, "identifier">,
): Partial<AccessFact> {
  // What was typed is kept as a hash for known names too: a limit that counted them otherwise would tell who they are (T101).
  const identifier = unknownIdentifier(services, visit.organization, input.identifier);
  if (!candidate) return { identifier };
  return { identifier, userId: candidate.userId, deviceId: candidate.deviceId ?? undefined };
}

async function settleWrong(
  services: Services,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate | null,
  reservation: Extract<Attempt, { outcome: "wrong" }>["reservation"],
  now: Date,
): Promise<Closed> {
  // Where there is no password nothing was evaluated: the guess is given back.
  if (!candidate?.password) {
    await returnAttempt(tx, reservation);
    return null;
  }
  const closed = await countFailure(tx, policyOf(visit.organization).lock, reservation, now);
  if (closed) await noticeLock(services, tx, visit, candidate, { closed, now });
  return closed;
}

/** The lock that this guess met, or closed a moment ago. */
function lockOf(visit: Visit, candidate: Candidate, closedAt: Date | null): LockState {
  if (!closedAt) return candidate.facts.lock;
  const counter = { lockedAt: closedAt, lastAttemptAt: closedAt, failures: [], consecutive: 0 };
  return lockState(policyOf(visit.organization).lock, counter, closedAt, false);
}

/** An address of several users names nobody, and it would be untrue to call it unknown (C23). */
async function isShared({ db }: Services, { organization }: Visit, typed: string): Promise<boolean> {
  return (await usersByIdentifier(db, organization, typed, "email")).length > 1;
}

/** What may be said: one sentence to strangers; its own lock, and its old password, to a known device; the systems' own words where the policy wants them (C14). */
function spoken(visit: Visit, candidate: Candidate | null, attempt: Attempt, closedAt: Date | null): Refusal {
  const { outcome } = attempt;
  if (candidate?.deviceId && (outcome === "locked" || closedAt)) {
    const lock = lockOf(visit, candidate, closedAt);
    const failures = candidate.failuresInLane + (closedAt ? 1 : 0);
    const facts = lock.locked && { username: candidate.username, since: lock.since, release: lock.release, failures };
    if (facts) return { code: "device-locked", facts: lock.until ? { ...facts, until: lock.until } : facts };
  }
  if (outcome === "wrong" && attempt.repeats)
    return { code: "previous-password", facts: { changedAt: attempt.repeats.replacedAt } };
  return { code: strangersCode(policyOf(visit.organization), candidate !== null) };
}
