import type { Policy } from "@/lib/domain/policy";
import { fallsShort, type LabelledPath } from "@/lib/domain/policy-changes/falls-short";
import type { SettingValue } from "@/lib/domain/policy-changes/setting-values";
import { type Setting, type SettingPath, settingOf } from "@/lib/domain/policy-changes/settings";
import { type SettingWords, settingName, valueInWords } from "@/lib/domain/policy-changes/value-in-words";
import type { Language } from "@/lib/language";
import { durationIn } from "./duration";
import { troubleLabelIn } from "./trouble-label";
import { wordsIn } from "./words";

/** What says the names and values of settings on a page of this language. */
export const settingWords = (language: Language): SettingWords => ({
  policy: wordsIn(language, "policy") as SettingWords["policy"],
  length: (seconds) => durationIn(language, seconds),
  list: (parts) => parts.join(wordsIn(language, "policy")("separator")),
});

export const settingNameIn = (language: Language, path: SettingPath): string =>
  settingName(settingWords(language), path);

/** A value as one says it; the usual labels of the way to help in the language of the page. */
export function settingValueIn(language: Language, path: SettingPath, value: SettingValue): string {
  if (path === "trouble.label")
    return wordsIn(language, "policy")("quoted", { words: troubleLabelIn(language, String(value)) });
  return valueInWords(settingWords(language), path, value);
}

/** What a setting is for, in a sentence or two. */
export const settingMeaning = (language: Language, path: SettingPath): string =>
  settingWords(language).policy(`settings.${path}.meaning`);

/** What can be chosen, with units; null where the choices stand there themselves. */
export function settingBounds(language: Language, setting: Setting): string | null {
  const { policy } = settingWords(language);
  if (setting.kind === "words" || setting.kind === "lines")
    return policy(`bounds.${setting.kind}`, { most: setting.most });
  if (setting.kind === "networks" || setting.kind === "several") return policy(`bounds.${setting.kind}`);
  if (setting.kind !== "count" && setting.kind !== "length") return null;
  if (setting.least === setting.most) return policy("bounds.fixed");
  const bounds = policy(`bounds.${setting.kind}`, {
    least: settingValueIn(language, setting.path, setting.least),
    most: settingValueIn(language, setting.path, setting.most),
  });
  if (!setting.endless) return bounds;
  return policy("bounds.endless", { bounds, endless: settingValueIn(language, setting.path, setting.endless) });
}

/** The name of an option of a setting. */
export const settingOption = (language: Language, path: SettingPath, option: string): string =>
  settingWords(language).policy(`settings.${settingOf(path).path}.options.${option}`);

/** The label of a setting that falls short of a standard. */
export const shortfall = (language: Language, path: LabelledPath): string =>
  wordsIn(language, "policy")(`fallsShort.${path}`);

/** The labels of a policy, by setting. */
export const shortfalls = (language: Language, policy: Policy): Map<SettingPath, string> =>
  new Map(fallsShort(policy).map((path) => [path, shortfall(language, path)]));
