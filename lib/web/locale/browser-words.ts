import { browserName } from "@/lib/domain/browser-name";
import type { Language } from "@/lib/language";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

/** A browser as a person knows it: `Firefox on Windows`. */
export function browserWords(userAgent: string): string {
  const { words: sentence, ...names } = browserName(userAgent);
  return wordsIn(currentLanguage(), "userAgent")(sentence, names);
}

/** The same within a sentence: `a browser on Windows`. */
export function browserWithinIn(language: Language, userAgent: string): string {
  const { words: sentence, ...names } = browserName(userAgent);
  return wordsIn(language, "userAgent")(`within.${sentence}`, names);
}
