import { words } from "@/lib/web/locale/words";

/** What a fact of a check is called; with a value: what that is in words, or as it came. */
export function factWords(name: string, value?: string | number): string {
  const text = words("adminSso");
  const key = (value === undefined ? `facts.${name}` : `${name}s.${value}`) as "facts.problem";
  if (text.has(key)) return text(key);
  return value === undefined ? name : String(value);
}
