import { inWholeUnits } from "@/lib/domain/duration";
import type { Language } from "@/lib/language";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

/** A length of time in words: `90 minutes`, `1 hour`, `7 days`. */
export function durationIn(language: Language, seconds: number): string {
  const { unit, count } = inWholeUnits(seconds);
  return wordsIn(language, "duration")(unit, { count });
}

export const duration = (seconds: number): string => durationIn(currentLanguage(), seconds);
