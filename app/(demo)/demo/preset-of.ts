import { type PresetName, presetNames } from "@/lib/domain/presets";

/** The preset that an organization was made with; Balanced where it is none of ours. */
export const presetOf = (name: string): PresetName => presetNames.find((preset) => preset === name) ?? "balanced";
