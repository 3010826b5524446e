import { dictionary } from "@zxcvbn-ts/language-common";
import { endsWithDigitsAfter, foldPassword } from "@/lib/domain/passwords/whole-password";

const entries = new Set([...dictionary["passwords-common"], ...dictionary["diceware-common"]].map(foldPassword));

/** Whether the whole password is one of some 57,000 common passwords and words, or one of them with digits appended (T5). */
export function isCommonPassword(password: string): boolean {
  const folded = foldPassword(password);
  return entries.has(folded) || endsWithDigitsAfter(folded, (word) => /\D/.test(word) && entries.has(word));
}
