import { done, type Result, refuse } from "./result";
import { codePoints } from "./text";
import { parsePlainLine } from "./users/plain-line";

/** What somebody writes in a case, at most, in characters. */
export const mostWords = 2_000;

// Controls but for tab and line end, marks of direction, half characters, spaces of no width.
const unseen = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu;

/** A text of several lines as it is stored: without what cannot be seen; an emoji stays whole. `null`: there is none. */
export function cleanWords(typed: string | null | undefined): string | null {
  const lines = (typed ?? "").normalize("NFC").replace(/\r\n?/g, "\n");
  const seen = lines.replace(unseen, (sign) => (sign === "\n" ? sign : sign === "\t" ? " " : ""));
  return seen.replace(/\n{3,}/g, "\n\n").trim() || null;
}

/** What must be written. Refusals name the field. */
export function parseWords(field: string, typed: string): Result<string> {
  const words = cleanWords(typed);
  if (words === null) return refuse("field-missing", { field });
  return codePoints(words) > mostWords ? refuse("field-too-long", { field, most: mostWords }) : done(words);
}

/** A line that may be missing. */
export const optionalPlainLine = (
  field: string,
  typed: string | null | undefined,
  most: number,
): Result<string | null> => (typed?.trim() ? parsePlainLine(field, typed, most) : done(null));
