import { describe, expect, it, test } from "vitest";
import { hours, minutes } from "@/lib/domain/duration";
import { policyOf, policyShape } from "@/lib/domain/policy";
import { type SettingValue, withValues } from "@/lib/domain/policy-changes/setting-values";
import { type Setting, settings } from "@/lib/domain/policy-changes/settings";
import { languages } from "@/lib/language";
import { policyEffects } from "./policy-effects";
import { settingBounds, settingMeaning, settingNameIn, settingOption, settingValueIn } from "./setting-words";

const now = new Date("2026-11-21T13:35:00Z");
const place = { language: "en", timeZone: "UTC", now } as const;

/** A value that a setting does not have in Balanced. */
function another(setting: Setting): SettingValue {
  const value = setting.path.split(".").reduce<unknown>((all, key) => (all as never)[key], policyShape.parse({}));
  if (setting.kind === "switch") return !value;
  if (setting.kind === "choice") return setting.options.find((option) => option !== value) ?? "";
  if (setting.kind === "several") return setting.options.slice(1);
  if (setting.kind === "count" || setting.kind === "length")
    return setting.least === value ? setting.most : setting.least;
  if (setting.kind === "lines") return ["example.test"];
  return setting.kind === "words" ? "Stuck?" : [{ network: "192.0.2.0/24", most: 77 }];
}

describe.each(languages)("every setting, in %s,", (language) => {
  test.each(settings.map((setting) => [setting.path, setting] as const))(
    "%s has a name, a meaning and words for what can be chosen",
    (path, setting) => {
      const said = [
        settingNameIn(language, path),
        settingMeaning(language, path),
        settingBounds(language, setting) ?? "",
      ];
      const options = "options" in setting ? setting.options : [];
      const endless = "endless" in setting && setting.endless ? [setting.endless] : [];
      said.push(...[...options, ...endless].map((option) => settingOption(language, path, option)));
      said.push(settingValueIn(language, path, another(setting)));
      for (const text of said) expect(text).not.toMatch(/policy\.|settings\.|undefined|NaN|[{}]/);
      expect(settingNameIn(language, path)).toBeTruthy();
    },
  );
});

// The cap has one value alone.
const changeable = settings.filter(({ path }) => path !== "lock.hardCap.failures");

test.each(changeable.map((setting) => [setting.path, setting] as const))(
  "another value of %s comes to something else",
  (path, setting) => {
    const changed = policyOf({ policy: withValues({}, { [path]: another(setting) }) });
    for (const language of languages) {
      const here = { ...place, language };
      expect(policyEffects(here, changed, setting.group)).not.toEqual(
        policyEffects(here, policyOf({ policy: {} }), setting.group),
      );
    }
  },
);

describe("what a lock comes to", () => {
  const effects = (lock: object) => policyEffects(place, policyShape.parse({ lock }), "lock").join(" ");

  it("names the time by the clock of the organization", () => {
    expect(effects({ threshold: 5, duration: minutes(60) })).toContain("until 14:35 UTC");
    const tokyo = { ...place, timeZone: "Asia/Tokyo" };
    expect(policyEffects(tokyo, policyShape.parse({ lock: { duration: hours(2) } }), "lock").join(" ")).toContain(
      "tomorrow at 00:35 JST",
    );
  });

  it("names no time where no time opens it", () => {
    expect(effects({ release: "reset" })).not.toContain("14:35");
  });
});
