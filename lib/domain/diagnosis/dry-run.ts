import type { Policy } from "../policy";
import type { RefusalCode } from "../refusal";
import type { SignInFacts } from "../sign-in/facts";
import { firstRefusal, type GateName } from "../sign-in/gates";
import type { LockState } from "../sign-in/lock-state";
import type { StopCode } from "./ladder";

/** What would become of the right password, typed now. */
export interface DryRun {
  /** The known browsers that it is typed in, by what they call themselves; null: one that nobody knows. */
  browsers: string[] | null;
  /** The gate that would say no, with its code; null: they are in. */
  met: { gate: GateName | "password"; code: StopCode; until: Date | null } | null;
  /** The refusal that they would read. */
  shown: RefusalCode | null;
}

interface Seen {
  facts: SignInFacts;
  /** Null: none is set. */
  password: object | null;
}

/** A browser that the account knows, with its own lock. */
export interface KnownBrowser {
  userAgent: string;
  lock: LockState;
}

/**
 * What a sign-in with the right password would meet in each class of browser: the gates themselves, over the facts of
 * each lane. Behind a lock no password is evaluated, and where none is set none is right: neither lets another gate speak.
 */
export function dryRuns(policy: Policy, seen: Seen, browsers: readonly KnownBrowser[]): DryRun[] {
  const strange = dryRun(policy, seen, null);
  const known = browsers.map(({ userAgent, lock }) =>
    dryRun(policy, { ...seen, facts: { ...seen.facts, lock } }, [userAgent]),
  );
  return [...together(known), strange];
}

function dryRun(policy: Policy, seen: Seen, browsers: string[] | null): DryRun {
  const met = metBy(seen);
  return { browsers, met, shown: met && shownFor(policy, met.code, browsers !== null) };
}

function metBy({ facts, password }: Seen): DryRun["met"] {
  const { lock } = facts;
  if (lock.locked) return { gate: "notLocked", code: "locked", until: lock.until };
  if (!password) return { gate: "password", code: "no-password", until: null };
  const refusal = firstRefusal(facts);
  return refusal && { ...refusal, until: null };
}

/** What a page may say (T22, T23): a lock to a known browser alone, and the common sentence to everybody else. */
function shownFor({ signIn }: Policy, code: StopCode, known: boolean): RefusalCode {
  if (code === "locked" && known) return "device-locked";
  if (code !== "locked" && code !== "no-password") return code;
  return signIn.explicit && signIn.identifier === "email" ? "login-failed" : "invalid-credentials";
}

/** Known browsers that would fare alike, in one line. */
function together(runs: readonly DryRun[]): DryRun[] {
  const lines = new Map<string, DryRun>();
  for (const run of runs) {
    const key = JSON.stringify([run.met, run.shown]);
    const line = lines.get(key);
    lines.set(key, line ? { ...line, browsers: [...(line.browsers ?? []), ...(run.browsers ?? [])] } : run);
  }
  return [...lines.values()];
}
