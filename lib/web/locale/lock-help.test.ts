import { describe, expect, it } from "vitest";
import { policyOf } from "@/lib/domain/policy";
import { type PresetName, presets } from "@/lib/domain/presets";
import { lockHelp } from "./lock-help";

const help = (preset: PresetName) => lockHelp("en", policyOf({ policy: presets[preset].override }));

describe("the help below a refusal", () => {
  const cases: [PresetName, string][] = [
    ["balanced", "After 10 wrong passwords within 1 hour an account is locked for 1 hour. A reset by e-mail opens it."],
    ["reset-to-unlock", "After 5 wrong passwords within 24 hours an account is locked until its password is reset."],
    [
      "administrator-resets",
      "After 10 wrong passwords within 1 hour an account is locked for 3 minutes. An administrator can open it.",
    ],
    [
      "timed-lock",
      "After 10 wrong passwords within 1 hour an account is locked for 1 hour. A reset by e-mail does not open it sooner.",
    ],
    [
      "strict",
      "After 5 wrong passwords within 1 hour an account is locked until nobody has tried for 1 hour. A reset by e-mail opens it.",
    ],
  ];
  it.each(cases)("says the numbers and the way on of %s", (preset, sentence) => {
    expect(help(preset)).toBe(sentence);
  });
});
