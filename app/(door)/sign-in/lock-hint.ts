import type { Policy } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/result";
import type { SignInHint } from "@/lib/web/sign-in-hint";

const dateOf = (value: unknown) => (value instanceof Date ? value : undefined);

/** What the refusal `device-locked` knows of the lock, for the page that tells of it. */
export function lockHint({ lock }: Policy, facts: Refusal["facts"] = {}): Omit<SignInHint, "identifier"> {
  const { until, since, release, failures } = facts;
  const onlyReset = release === "reset" && lock.release !== "reset";
  const here = typeof failures === "number" && lock.knownDevicesApart && !onlyReset;
  return { until: dateOf(until), since: dateOf(since), failures: here ? failures : undefined, onlyReset };
}
