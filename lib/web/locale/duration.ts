import type { Language } from "@/lib/language";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

/** A length of time in its largest whole unit: `90 minutes`, `1 hour`, `7 days`. One day is 24 hours, as the systems write it. */
export function durationIn(language: Language, seconds: number): string {
  const words = wordsIn(language, "duration");
  if (seconds >= 2 * 86_400 && seconds % 86_400 === 0) return words("days", { count: seconds / 86_400 });
  if (seconds >= 3_600 && seconds % 3_600 === 0) return words("hours", { count: seconds / 3_600 });
  if (seconds >= 60) return words("minutes", { count: Math.ceil(seconds / 60) });
  return words("seconds", { count: Math.ceil(seconds) });
}

export const duration = (seconds: number): string => durationIn(currentLanguage(), seconds);
