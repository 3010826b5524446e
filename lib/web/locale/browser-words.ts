import { browserName } from "@/lib/domain/browser-name";
import { words } from "./words";

/** A browser as a person knows it: `Firefox on Windows`. */
export function browserWords(userAgent: string): string {
  const { words: sentence, ...names } = browserName(userAgent);
  return words("userAgent")(sentence, names);
}
