import { describe, expect, it } from "vitest";
import { policyOf } from "@/lib/domain/policy";
import { type PresetName, presetNames, presets } from "@/lib/domain/presets";
import { languages } from "@/lib/language";
import { policyRules } from "./policy-rules";

const rules = (preset: PresetName, language: (typeof languages)[number] = "en") =>
  policyRules(language, policyOf({ policy: presets[preset].override })).join(" ");

describe("the rules of an organization", () => {
  const cases: [PresetName, string][] = [
    ["balanced", "A reset link by e-mail is good for 6 hours and works once."],
    ["reset-to-unlock", "good for 7 days and works once. That is longer than NIST SP 800-63B-4 allows."],
    ["administrator-resets", "Passwords are not reset by e-mail; an administrator does it."],
    ["verified-devices", "Sign-in says exactly what was wrong. That tells strangers who has an account."],
    ["timed-lock", "An activation link does not expire until it is used."],
    ["strict", "A session ends after 15 minutes without activity, and after 8 hours at the latest."],
  ];
  it.each(cases)("of %s say: %s", (preset, sentence) => {
    expect(rules(preset)).toContain(sentence);
  });

  it("label a password shorter than 15 and no other (T1)", () => {
    expect(rules("timed-lock")).toContain("below what NIST SP 800-63B-4 asks");
    expect(rules("strict")).not.toContain("below what NIST SP 800-63B-4 asks");
  });

  it.each(languages)("are whole sentences in %s, with every blank filled in", (language) => {
    for (const preset of presetNames) expect(rules(preset, language)).not.toMatch(/[{}<>]|\brules\.|undefined|NaN/);
  });
});
