import { isEventChoice } from "@/lib/domain/history/event-groups";
import type { SettingValue } from "@/lib/domain/policy-changes/setting-values";
import { isSettingPath } from "@/lib/domain/policy-changes/settings";
import { languageNames } from "@/lib/language";
import { currentLanguage } from "./current-language";
import { settingNameIn, settingValueIn } from "./setting-words";
import { dateAndTime } from "./time";
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

/** The preset that a change of the policy left and the one it chose, where these are not the same. */
export function presetWords(details: unknown): string[] {
  const { presetBefore: from, presetAfter: to } = (details ?? {}) as { presetBefore?: unknown; presetAfter?: unknown };
  if (typeof from !== "string" || typeof to !== "string" || from === to) return [];
  return changeWords({ preset: { from, to } });
}

/** What a field of a user, of the branding or of the policy is called. */
export function fieldWords(field: string): string {
  if (isSettingPath(field)) return settingNameIn(currentLanguage(), field);
  const text = words("historyEvent");
  const key = `fields.${field}` as "fields.name";
  return text.has(key) ? text(key) : field;
}

/** A longer text, such as the terms, is told by its beginning. */
const most = 160;

/** What the words of a value are, for the fields whose values are names of ours. */
const named: Record<string, (value: string) => string | null> = {
  rank: (value) => wordOf("account", `ranks.${value}`),
  preset: (value) => wordOf("policy", `presets.${value}.name`),
  methods: (value) => wordOf("adminRoles", `methodNames.${value}`),
  kind: (value) => (isEventChoice(value) ? words("adminAudit")(`kinds.${value}`) : null),
  language: (value) =>
    Object.hasOwn(languageNames, value) ? languageNames[value as keyof typeof languageNames] : null,
  logo: (value) => ({ "image/png": "PNG", "image/svg+xml": "SVG" })[value] ?? null,
  since: momentWords,
  until: momentWords,
};

function wordOf(place: "account" | "policy" | "adminRoles", key: string): string | null {
  const text = words(place);
  return text.has(key as never) ? text(key as never) : null;
}

function momentWords(value: string): string | null {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : dateAndTime(at);
}

function valueWords(field: string, value: unknown): string {
  const text = words("historyEvent");
  if (value === null || value === undefined || value === "") return text("nothing");
  if (isSettingPath(field)) return settingValueIn(currentLanguage(), field, value as SettingValue);
  if (Array.isArray(value))
    return value.length > 0
      ? value.map((one) => valueWords(field, one)).join(words("policy")("separator"))
      : text("nothing");
  if (typeof value === "boolean") return text(value ? "yes" : "no");
  const whole = named[field]?.(String(value)) ?? String(value);
  return whole.length > most ? `${whole.slice(0, most)}…` : whole;
}
