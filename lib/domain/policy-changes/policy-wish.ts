import { createHash } from "node:crypto";
import { type Policy, policyOf, policyShape } from "../policy";
import { type PresetName, presetNames, presets } from "../presets";
import { done, type Result, refuse } from "../result";
import { differences, type SettingChange, type SettingValues, storedPolicy, withValues } from "./setting-values";
import { isSettingPath } from "./settings";

/** A policy that somebody wishes for: a preset as it is, or the present policy, with these settings in it. */
export interface PolicyWish {
  preset?: PresetName;
  set: SettingValues;
}

/** What of an organization makes its policy. */
export interface PolicyHolder {
  preset: string;
  policy: unknown;
}

export interface WishedPolicy {
  policy: Policy;
  preset: string;
  /** Against the present policy. */
  changes: SettingChange[];
}

/** The preset that an organization counts from; Balanced where it is none of ours. */
export const presetOf = ({ preset }: Pick<PolicyHolder, "preset">): PresetName =>
  presetNames.find((name) => name === preset) ?? "balanced";

/** A preset's policy. */
export const presetPolicy = (name: PresetName): Policy => policyOf({ policy: presets[name].override });

/** A wish as an address carries it. */
export const wishQuery = ({ preset, set }: PolicyWish): Record<string, string> => ({
  ...(preset ? { preset } : {}),
  ...(Object.keys(set).length > 0 ? { set: Buffer.from(JSON.stringify(set)).toString("base64url") } : {}),
});

/** The wish that an address carries; `null` when it carries none. */
export function parseWish({ preset, set }: { preset?: unknown; set?: unknown }): PolicyWish | null {
  const name = presetNames.find((known) => known === preset);
  if (preset !== undefined && !name) return null;
  if (set === undefined) return name ? { preset: name, set: {} } : null;
  const values = parseValues(set);
  return values && { preset: name, set: values };
}

function parseValues(text: unknown): SettingValues | null {
  if (typeof text !== "string" || text.length > 4_096) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (typeof values !== "object" || values === null || Array.isArray(values)) return null;
    return Object.keys(values).every(isSettingPath) ? (values as SettingValues) : null;
  } catch {
    return null;
  }
}

/** The policy that a wish makes of the present one. Refused when a value is out of its bounds, or no way to help is left. */
export function wishedPolicy(present: PolicyHolder, { preset, set }: PolicyWish): Result<WishedPolicy> {
  const base = preset ? presets[preset].override : present.policy;
  const parsed = policyShape.safeParse(withValues(base, set));
  if (!parsed.success || parsed.data.trouble.choices.length === 0) return refuse("field-invalid");
  const changes = differences(policyOf(present), parsed.data);
  return done({ policy: parsed.data, preset: preset ?? present.preset, changes });
}

/** Tells whether the policy that somebody saw is still the present one. */
export const policySeal = ({ preset, policy }: PolicyHolder): string =>
  createHash("sha256")
    .update(JSON.stringify([preset, storedPolicy(policyOf({ policy }))]))
    .digest("base64url")
    .slice(0, 22);
