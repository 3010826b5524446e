import * as z from "zod/mini";
import { type Policy, policyShape } from "@/lib/domain/policy";
import { type SettingValue, type SettingValues, withValues } from "@/lib/domain/policy-changes/setting-values";
import { type Setting, settings } from "@/lib/domain/policy-changes/settings";
import { adminForm } from "./admin-form";
import { checkbox, hidden, optionalLine, requiredLine } from "./fields";

/** The units in which a length of time is typed, in seconds. */
export const lengthUnits = { minutes: 60, hours: 3_600, days: 86_400 } as const;

export type LengthUnit = keyof typeof lengthUnits;

/** What a person can change; the others have one value alone. */
export const typedSettings = settings.filter((setting) => !("least" in setting) || setting.least < setting.most);

function fieldsOf(setting: Setting): Record<string, z.ZodMiniType> {
  const { path, kind } = setting;
  if (kind === "switch") return { [path]: checkbox() };
  if (kind === "choice") return { [path]: z.enum(setting.options) };
  if (kind === "several") return Object.fromEntries(setting.options.map((option) => [`${path}.${option}`, checkbox()]));
  if (kind === "words") return { [path]: requiredLine(setting.most) };
  if (kind === "networks" || kind === "lines") return { [path]: optionalLine(4_096) };
  if (kind !== "count" && kind !== "length") throw new Error(`no field for ${path}`);
  const endless = setting.endless ? { [`${path}.endless`]: checkbox() } : {};
  if (kind === "count") return { [path]: optionalLine(10), ...endless };
  const units = Object.keys(lengthUnits) as LengthUnit[];
  return { [path]: optionalLine(10), [`${path}.unit`]: z.enum(units), ...endless };
}

type Typed = Record<string, unknown>;

const whole = (text: unknown): number => (/^\d{1,9}$/.test(String(text)) ? Number(text) : Number.NaN);

/** What was typed for a setting, as it is stored; whether it is within its bounds is not asked here. */
function typedValue(setting: Setting, typed: Typed): SettingValue {
  const { path, kind } = setting;
  if (kind === "several") return setting.options.filter((option) => typed[`${path}.${option}`] === true);
  if ("endless" in setting && setting.endless && typed[`${path}.endless`] === true) return setting.endless;
  if (kind === "count") return whole(typed[path]);
  if (kind === "length") return whole(typed[path]) * lengthUnits[typed[`${path}.unit`] as LengthUnit];
  if (kind === "lines") return lines(String(typed[path] ?? ""));
  if (kind === "networks") return networks(String(typed[path] ?? ""));
  return typed[path] as SettingValue;
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** One network a line, with its number. */
const networks = (text: string): SettingValue =>
  lines(text)
    .map((line) => line.split(/[\s,]+/))
    .map(([network = "", most]) => ({ network, most: whole(most) }));

const isWithin = ({ path }: Setting, value: SettingValue): boolean =>
  !(Array.isArray(value) && value.length === 0 && path === "trouble.choices") &&
  policyShape.safeParse(withValues({}, { [path]: value })).success;

const fields: Record<string, z.ZodMiniType> = Object.assign({}, ...typedSettings.map(fieldsOf));

/** `/admin/policy`: every setting, as a person types it. `shown` is the policy that the form was shown with. */
export const policyForm = adminForm({
  shown: hidden(requiredLine(8_192)),
  ...fields,
}).check(({ value, issues }) => {
  for (const setting of typedSettings) {
    if (isWithin(setting, typedValue(setting, value as Typed))) continue;
    issues.push({ code: "custom", input: value, path: [setting.path], message: "out of bounds" });
  }
});

/** The names of its fields, whose typed values come back with a refusal. */
export const policyFields: string[] = Object.keys(fields);

/** What was typed, by setting. */
export const typedPolicy = (input: Typed): SettingValues =>
  Object.fromEntries(typedSettings.map((setting) => [setting.path, typedValue(setting, input)]));

/** The policy that the form was shown with; `null` when it is none of ours. */
export function shownPolicy({ shown }: { shown?: unknown }): Policy | null {
  try {
    const parsed = policyShape.safeParse(JSON.parse(String(shown)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
