import type { SettingValue } from "./setting-values";
import type { SettingPath } from "./settings";
import { settingOf } from "./settings";

/** What says the words: pages and mails each have their own, of the namespace `policy`. */
export interface SettingWords {
  policy(key: string, values?: Record<string, string | number>): string;
  /** A length of time. */
  length(seconds: number): string;
  /** Several things one after the other. */
  list(parts: string[]): string;
}

/** What a setting is called. */
export const settingName = (words: SettingWords, path: SettingPath): string => words.policy(`settings.${path}.name`);

/** A value as one says it: `5 minutes`, `On`, `the username`. */
export function valueInWords(words: SettingWords, path: SettingPath, value: SettingValue): string {
  const setting = settingOf(path);
  const option = (name: unknown) => words.policy(`settings.${path}.options.${name}`);
  if ("endless" in setting && value === setting.endless) return option(value);
  if (value === 0) return words.policy("noTime");
  if (typeof value === "number") return setting.kind === "length" ? words.length(value) : String(value);
  if (typeof value === "boolean") return words.policy(value ? "on" : "off");
  if (setting.kind === "choice") return option(value);
  if (setting.kind === "networks") return networks(words, value);
  if (!Array.isArray(value)) return String(value);
  return value.length === 0
    ? words.policy("none")
    : words.list(setting.kind === "lines" ? value.map(String) : value.map(option));
}

function networks(words: SettingWords, value: SettingValue): string {
  const all = value as { network: string; most: number }[];
  return all.length === 0 ? words.policy("none") : words.list(all.map(({ network, most }) => `${network}: ${most}`));
}
