import type { Policy } from "../policy";
import { codePoints } from "../text";
import { endsWithDigitsAfter, foldPassword } from "./whole-password";

/** The longest password, in code points. Longer ones are refused, nothing is ever cut off (T2). */
export const longestPassword = 256;

/** Whom a password must not be named after. */
export interface PasswordContext {
  username: string;
  email: string | null;
  /** The organization's name. */
  organization: string;
}

/** One line of the list that a page shows while a password is chosen. There is no composition rule (T4). */
export type PasswordRule =
  | { rule: "length"; least: number; most: number }
  | { rule: "context"; words: string[] }
  | { rule: "common" }
  | { rule: "repeat" };

/** `server` is a rule that only the server can check, when the form is sent. */
export type RuleState = "met" | "unmet" | "server";

const productName = "Latchkey";

/** The rules for one person as data, in the order in which a page lists them. */
export function passwordRules(policy: Policy, context: PasswordContext): PasswordRule[] {
  return [
    { rule: "length", least: policy.password.minLength, most: longestPassword },
    { rule: "context", words: contextWords(context) },
    { rule: "common" },
    { rule: "repeat" },
  ];
}

/** How far what is typed meets a rule; pure, for the live list in the browser. */
export function ruleState(rule: PasswordRule, password: string, repeat: string): RuleState {
  if (rule.rule === "common") return "server";
  if (password === "") return "unmet";
  if (rule.rule === "repeat") return password.normalize("NFC") === repeat.normalize("NFC") ? "met" : "unmet";
  if (rule.rule === "context") return isContextWord(password, rule.words) ? "unmet" : "met";
  const length = passwordLength(password);
  return length >= rule.least && length <= rule.most ? "met" : "unmet";
}

/** Length in code points of what is hashed: the NFC form, so that both spellings of é count alike (T3, T7). */
export const passwordLength = (password: string): number => codePoints(password.normalize("NFC"));

/** Username, address, its local part, organization and product, folded, each also without spaces and punctuation (T5). */
export function contextWords({ username, email, organization }: PasswordContext): string[] {
  const words = [username, organization, productName, ...(email ? [email, email.split("@")[0] ?? ""] : [])].map(
    foldPassword,
  );
  const squeezed = words.map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, ""));
  return [...new Set([...words, ...squeezed])].filter((word) => word !== "");
}

/** Whether the whole password is one of the words, or one of them with digits appended. */
export function isContextWord(password: string, words: readonly string[]): boolean {
  const folded = foldPassword(password);
  return words.includes(folded) || endsWithDigitsAfter(folded, (word) => words.includes(word));
}
