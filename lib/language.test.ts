import { describe, expect, it } from "vitest";
import { preferredLanguage } from "./language";

describe("the language of a page", () => {
  const cases: [string, Parameters<typeof preferredLanguage>[0], string][] = [
    ["is the one the person chose", { chosen: "ja", acceptLanguage: "en", organization: "en" }, "ja"],
    ["ignores a choice we do not speak", { chosen: "xx", acceptLanguage: "ja-JP,en;q=0.8", organization: "en" }, "ja"],
    [
      "follows the browser's order",
      { chosen: undefined, acceptLanguage: "de, en;q=0.5, ja;q=0.7", organization: "en" },
      "ja",
    ],
    [
      "skips what the browser refuses",
      { chosen: undefined, acceptLanguage: "ja;q=0, en;q=0.1", organization: "ja" },
      "en",
    ],
    [
      "is the organization's when the browser says nothing",
      { chosen: undefined, acceptLanguage: null, organization: "ja" },
      "ja",
    ],
    ["is English at last", { chosen: undefined, acceptLanguage: "de", organization: "fr" }, "en"],
    ["survives nonsense", { chosen: undefined, acceptLanguage: ";;q=,,;q=x", organization: "en" }, "en"],
  ];
  it.each(cases)("%s", (_, wish, expected) => {
    expect(preferredLanguage(wish)).toBe(expected);
  });
});
