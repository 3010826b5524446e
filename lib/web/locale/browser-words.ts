import { browserName } from "@/lib/domain/browser-name";
import type { Language } from "@/lib/language";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

/** A browser as a person knows it: `Firefox on Windows`. */
export const browserWords = (userAgent: string): string => browserWordsIn(currentLanguage(), userAgent);

export function browserWordsIn(language: Language, userAgent: string): string {
  const { words: sentence, ...names } = browserName(userAgent);
  return wordsIn(language, "userAgent")(sentence, names);
}
