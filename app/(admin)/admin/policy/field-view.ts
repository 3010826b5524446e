import { inWholeUnits } from "@/lib/domain/duration";
import type { Policy } from "@/lib/domain/policy";
import type { PolicyHolder } from "@/lib/domain/policy-changes/policy-wish";
import { presetOf, presetPolicy, wishQuery } from "@/lib/domain/policy-changes/policy-wish";
import { agrees, type SettingValue, settingValue } from "@/lib/domain/policy-changes/setting-values";
import type { Setting, SettingPath } from "@/lib/domain/policy-changes/settings";
import { type LengthUnit, lengthUnits } from "@/lib/forms/policy-form";
import type { Language } from "@/lib/language";
import { routes } from "@/lib/routes";
import {
  settingBounds,
  settingMeaning,
  settingNameIn,
  settingOption,
  settingValueIn,
  shortfalls,
} from "@/lib/web/locale/setting-words";
import { usualTroubleLabels } from "@/lib/web/locale/trouble-label";
import { wordsIn } from "@/lib/web/locale/words";

interface Option {
  value: string;
  label: string;
}

/** What of a setting the page shows, all in words. */
export interface FieldView {
  path: SettingPath;
  name: string;
  meaning: string;
  bounds: string | null;
  control:
    | { kind: "switch"; on: boolean; label: string }
    | { kind: "choice"; value: string; options: Option[] }
    | { kind: "several"; options: (Option & { on: boolean })[] }
    | { kind: "number"; value: string; units?: Option[]; unit?: string; endless?: { label: string; on: boolean } }
    | { kind: "words"; value: string; most: number; usual: readonly string[] }
    | { kind: "lines"; value: string }
    | { kind: "fixed"; value: string };
  /** What it falls short of. */
  shortfall: string | null;
  /** Where it is not the preset's: what that is, and the way back to it. */
  preset: { said: string; href: string } | null;
}

interface Place {
  language: Language;
  policy: Policy;
  present: PolicyHolder;
  /** The names of the organization's user types. */
  types: readonly string[];
}

/** A setting as the form shows it. */
export function fieldView({ language, policy, present, types }: Place, setting: Setting): FieldView {
  const { path } = setting;
  const preset = presetPolicy(presetOf(present));
  const presets = settingValue(preset, path);
  return {
    path,
    name: settingNameIn(language, path),
    meaning: settingMeaning(language, path),
    bounds: settingBounds(language, setting),
    control: controlOf(
      language,
      setting,
      settingValue(policy, path),
      path === "signUp.type" ? types : usualTroubleLabels,
    ),
    shortfall: shortfalls(language, policy).get(path) ?? null,
    preset: agrees(policy, preset, path)
      ? null
      : {
          said: wordsIn(language, "adminPolicy")("presetIs", { value: settingValueIn(language, path, presets) }),
          href: `${routes.adminPolicyReview}?${new URLSearchParams(wishQuery({ set: { [path]: presets } }))}`,
        },
  };
}

function controlOf(
  language: Language,
  setting: Setting,
  value: SettingValue,
  usual: readonly string[],
): FieldView["control"] {
  const { path } = setting;
  const named = (option: string) => ({ value: option, label: settingOption(language, path, option) });
  switch (setting.kind) {
    case "switch":
      return { kind: "switch", on: value === true, label: wordsIn(language, "policy")("on") };
    case "choice":
      return { kind: "choice", value: String(value), options: setting.options.map(named) };
    case "several": {
      const chosen = value as string[];
      return { kind: "several", options: setting.options.map((one) => ({ ...named(one), on: chosen.includes(one) })) };
    }
    case "words":
      return { kind: "words", value: String(value), most: setting.most, usual };
    case "lines":
      return { kind: "lines", value: (value as string[]).join("\n") };
    case "networks": {
      const lines = (value as { network: string; most: number }[]).map(({ network, most }) => `${network} ${most}`);
      return { kind: "lines", value: lines.join("\n") };
    }
    default:
      return numberOf(language, setting, value);
  }
}

function numberOf(
  language: Language,
  setting: Extract<Setting, { kind: "count" | "length" }>,
  value: SettingValue,
): FieldView["control"] {
  const { path, kind, least, most, endless } = setting;
  if (least === most) return { kind: "fixed", value: String(value) };
  const on = value === endless;
  const without = endless ? { endless: { label: settingOption(language, path, endless), on } } : {};
  if (kind === "count") return { kind: "number", value: on ? "" : String(value), ...without };
  const policy = wordsIn(language, "policy");
  const fitting = (Object.keys(lengthUnits) as LengthUnit[]).filter((unit) => lengthUnits[unit] <= most);
  const units = fitting.map((unit) => ({ value: unit, label: policy(`units.${unit}`) }));
  const typed = inWholeUnits(on ? least : Number(value));
  // Nothing is a whole number of every unit.
  const unit = Number(value) === 0 ? "days" : typed.unit;
  return { kind: "number", value: on ? "" : String(typed.count), units, unit, ...without };
}
