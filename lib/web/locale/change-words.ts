import { languageNames } from "@/lib/language";
import { words } from "./words";

/** What an act changed, one sentence a field: `Name: “Nina” → “Nina Moss”`. Anything but such changes says nothing. */
export function changeWords(changes: unknown): string[] {
  if (typeof changes !== "object" || changes === null) return [];
  const text = words("historyEvent");
  return Object.entries(changes).map(([field, change]) => {
    const { from, to } = (change ?? {}) as { from?: unknown; to?: unknown };
    return text("change", {
      field: fieldWords(field),
      from: valueWords(field, from),
      to: valueWords(field, to),
    });
  });
}

/** What a field of a user is called. */
export function fieldWords(field: string): string {
  const text = words("historyEvent");
  const key = `fields.${field}` as "fields.name";
  return text.has(key) ? text(key) : field;
}

function valueWords(field: string, value: unknown): string {
  const nothing = words("historyEvent")("nothing");
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(", ") : nothing;
  if (value === null || value === undefined || value === "") return nothing;
  if (typeof value === "boolean") return words("historyEvent")(value ? "yes" : "no");
  const ranks = words("account");
  const rank = `ranks.${value}` as "ranks.owner";
  if (field === "rank" && ranks.has(rank)) return ranks(rank);
  if (field === "language" && Object.hasOwn(languageNames, String(value)))
    return languageNames[value as keyof typeof languageNames];
  return String(value);
}
