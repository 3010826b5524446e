import type { Policy } from "@/lib/domain/policy";
import type { Language } from "@/lib/language";
import { durationIn } from "./duration";
import { wordsIn } from "./words";

/** Sentences one after the other, as the language sets them. */
export const joined = (language: Language, sentences: readonly string[]): string =>
  sentences.join(language === "ja" ? "" : " ");

/**
 * When accounts lock here and what opens them, computed from the policy. The same below every refusal of a guess,
 * so that it tells nothing of any account (design section 3).
 */
export function lockHelp(language: Language, { lock, reset }: Pick<Policy, "lock" | "reset">): string {
  const help = wordsIn(language, "help");
  const numbers = {
    threshold: lock.threshold,
    window: durationIn(language, lock.window),
    duration: durationIn(language, lock.duration),
  };
  const rule = {
    time: lock.clock === "lastAttempt" ? "lockedForTimeSinceLast" : "lockedForTime",
    reset: "lockedUntilReset",
    administrator: "lockedUntilAdministrator",
  } as const;
  const byMail = lock.resetOpens && reset.selfService;
  const opens = [
    byMail && lock.release !== "reset" && help("resetOpens"),
    !lock.resetOpens && reset.selfService && help("resetOpensNot"),
    lock.adminOpens && lock.release !== "administrator" && !byMail && help("administratorOpens"),
  ];
  return joined(language, [help(rule[lock.release], numbers), ...opens.filter((sentence) => sentence !== false)]);
}
