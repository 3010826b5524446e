import { type Policy, type PolicyOverride, policyShape } from "../policy";
import { type SettingPath, settings } from "./settings";

/** What a setting can be, as it is stored. */
export type SettingValue = string | number | boolean | SettingValue[] | { [key: string]: SettingValue };

/** Values by the name of their setting. */
export type SettingValues = Partial<Record<SettingPath, SettingValue>>;

export interface SettingChange {
  path: SettingPath;
  from: SettingValue;
  to: SettingValue;
}

const balanced = policyShape.parse({});

/** The value of one setting. */
export function settingValue(policy: Policy, path: SettingPath): SettingValue {
  let value: unknown = policy;
  for (const key of path.split(".")) value = (value as Record<string, unknown>)[key];
  return value as SettingValue;
}

const same = (one: SettingValue, other: SettingValue) => JSON.stringify(one) === JSON.stringify(other);

/** What is different in `to`, in the order of the shape. */
export const differences = (from: Policy, to: Policy): SettingChange[] =>
  settings
    .map(({ path }) => ({ path, from: settingValue(from, path), to: settingValue(to, path) }))
    .filter((change) => !same(change.from, change.to));

/** An override with these values in it. */
export function withValues(override: unknown, values: SettingValues): PolicyOverride {
  const copy = structuredClone((override ?? {}) as Record<string, unknown>);
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split(".");
    const last = keys.pop() ?? path;
    let place = copy;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return copy as PolicyOverride;
}

/** What an organization stores of its policy: only what differs from Balanced. */
export const storedPolicy = (policy: Policy): PolicyOverride =>
  withValues({}, Object.fromEntries(differences(balanced, policy).map(({ path, to }) => [path, to])));

/** Whether a setting has the same value in two policies. */
export const agrees = (one: Policy, other: Policy, path: SettingPath): boolean =>
  same(settingValue(one, path), settingValue(other, path));
