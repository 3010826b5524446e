import { done, type Result, refuse } from "../result";
import { codePoints } from "../text";

/** Characters that nobody sees: controls, marks of direction, half characters, line ends. */
export const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A line as it is stored: trimmed, NFC, at most `most` code points, nothing in it that cannot be seen. Refusals name the field. */
export function parsePlainLine(field: string, typed: string, most: number): Result<string> {
  const line = typed.trim().normalize("NFC");
  if (line === "") return refuse("field-missing", { field });
  if (codePoints(line) > most) return refuse("field-too-long", { field, most });
  if (unprintable.test(line)) return refuse("field-unprintable", { field });
  return done(line);
}

/** How long a person's name may be, in code points. */
export const mostOfName = 200;

/** A person's name, as it stands in lists and mails. */
export const parseName = (typed: string): Result<string> => parsePlainLine("name", typed, mostOfName);
