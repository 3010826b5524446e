import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { outcomeWords } from "./outcome-words";

/** What a fact of a check is called. */
export function factName(name: string): string {
  const text = words("adminSso");
  const key = `facts.${name}` as "facts.problem";
  return text.has(key) ? text(key) : name;
}

const isTime = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

/** What it says: in words where there are some, a time by the organization's clock, else as it came. */
export function factValue(name: string, value: string | number): string {
  const text = words("adminSso");
  const key = `problems.${value}` as "problems.expired";
  if (name === "problem") return text.has(key) ? text(key) : String(value);
  if (name === "code") return outcomeWords(String(value));
  return isTime(value) ? dateAndTime(new Date(value)) : String(value);
}
