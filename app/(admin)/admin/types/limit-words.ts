import { minutes } from "@/lib/domain/duration";
import { policyOf } from "@/lib/domain/policy";
import type { TypeLimits } from "@/lib/domain/sessions/session-limits";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";

/** What the policy says where a type says nothing, in words. */
export function policyLimitWords() {
  const { idle, absolute, most } = policyOf(currentOrganization()).session;
  const types = words("adminTypes");
  return {
    idle: idle === "never" ? types("never") : duration(idle),
    absolute: duration(absolute),
    sessions: most === "unlimited" ? types("unlimited") : String(most),
  };
}

/** How long a sign-in of a type lasts, and how many there may be, in words; marked where the policy says it. */
export function limitWords({ idleMinutes, absoluteMinutes, mostSessions }: TypeLimits) {
  const policy = policyLimitWords();
  const types = words("adminTypes");
  const byPolicy = (value: string) => types("byPolicy", { value });
  return {
    idle:
      idleMinutes === null
        ? byPolicy(policy.idle)
        : idleMinutes === 0
          ? types("never")
          : duration(minutes(idleMinutes)),
    absolute: absoluteMinutes === null ? byPolicy(policy.absolute) : duration(minutes(absoluteMinutes)),
    sessions:
      mostSessions === null
        ? byPolicy(policy.sessions)
        : mostSessions === 0
          ? types("unlimited")
          : String(mostSessions),
  };
}
