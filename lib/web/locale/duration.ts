import { currentLanguage } from "./current-language";
import type { Language } from "./language";
import { wordsIn } from "./words";

/** A length of time in its largest whole unit: `60 minutes`, `6 hours`, `7 days`. One hour is 60 minutes, as the systems write it. */
export function durationIn(language: Language, seconds: number): string {
  const words = wordsIn(language, "duration");
  if (seconds >= 2 * 86_400 && seconds % 86_400 === 0) return words("days", { count: seconds / 86_400 });
  if (seconds >= 2 * 3_600 && seconds % 3_600 === 0) return words("hours", { count: seconds / 3_600 });
  if (seconds >= 60) return words("minutes", { count: Math.ceil(seconds / 60) });
  return words("seconds", { count: Math.ceil(seconds) });
}

export const duration = (seconds: number): string => durationIn(currentLanguage(), seconds);
