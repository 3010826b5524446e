import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import type { Profile } from "../users/read-profile";
import { type FailedTries, groupSources, guessSources, type Light } from "./group-sources";
import { type Surface, told } from "./sentence";
import { tellSource } from "./tell-sources";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 12, minute));
const tries = (more: Partial<FailedTries> = {}): FailedTries => ({
  deviceId: null,
  clientAddress: "192.0.2.1",
  userAgent: "Firefox",
  count: 1,
  first: at(0),
  last: at(0),
  repeats: 0,
  capsLock: 0,
  ...more,
});
const dark: Light = { ownNetworks: new Set(), names: new Map(), manyNames: 20 };
const guessOf = (one: Partial<FailedTries>, light: Partial<Light> = {}) =>
  guessSources(groupSources([tries(one)]), { ...dark, ...light })[0]?.guess;

describe("the tries of one source", () => {
  test("are counted together by device wherever it is, and by network whatever the browser", () => {
    const groups = groupSources([
      tries({ deviceId: "phone", clientAddress: "192.0.2.9", count: 2, first: at(1), last: at(5), repeats: 2 }),
      tries({ deviceId: "phone", clientAddress: "198.51.100.3", count: 3, first: at(3), last: at(9), repeats: 1 }),
      tries({ clientAddress: "2001:db8:0:1::5", userAgent: "Chrome", last: at(7), capsLock: 1 }),
      tries({ clientAddress: "2001:db8:0:1::6", userAgent: "curl", last: at(8) }),
      tries({ clientAddress: "2001:db8:0:2::6", last: at(6) }),
    ]);
    expect(groups).toMatchObject([
      { deviceId: "phone", clientAddress: "198.51.100.3", count: 5, first: at(1), last: at(9), repeats: 3 },
      { clientAddress: "2001:db8:0:1::6", userAgent: "curl", count: 2, capsLock: 1 },
      { clientAddress: "2001:db8:0:2::6", count: 1 },
    ]);
  });
});

describe("the guess at a source", () => {
  const own = { ownNetworks: new Set(["192.0.2.1"]) };
  const many = { names: new Map([["192.0.2.1", 40]]) };

  test.each([
    ["a known browser is the person", {}, { deviceId: "d" }, "own-device"],
    ["who has Caps Lock on", {}, { deviceId: "d", capsLock: 2 }, "caps-lock"],
    [
      "or whose browser still holds the old password",
      {},
      { deviceId: "d", capsLock: 2, repeats: 1 },
      "previous-password",
    ],
    ["an unknown browser in a network of theirs is perhaps the person", own, {}, "own-network"],
    ["with Caps Lock on, too", own, { capsLock: 1 }, "caps-lock"],
    ["whoever tries many names is a stranger", many, {}, "many-names"],
    ["but a network of theirs may be shared by many", { ...own, ...many }, {}, "own-network"],
    ["of anybody else nothing is known, Caps Lock or not", {}, { capsLock: 1 }, "unknown"],
    ["nineteen names are no forty", { names: new Map([["192.0.2.1", 19]]) }, {}, "unknown"],
  ])("%s", (_, light: Partial<Light>, one: Partial<FailedTries>, guess) => {
    expect(guessOf(one, light)).toBe(guess);
  });

  test("own sources stand first, whoever tries many before other strangers, and many strangers share the last line", () => {
    const strangers = Array.from({ length: 30 }, (_, n) =>
      tries({ clientAddress: `203.0.113.${n}`, last: at(30 + n) }),
    );
    const busy = tries({ clientAddress: "198.51.100.1", count: 9, last: at(2) });
    const sources = groupSources([tries({ deviceId: "d", last: at(1) }), busy, ...strangers]);
    const light = { ...dark, names: new Map([["203.0.113.0", 25]]) };
    const lines = guessSources(sources, light);
    expect(lines.map(({ guess, clientAddress, networks, count }) => [guess, clientAddress, networks, count])).toEqual([
      ["own-device", "192.0.2.1", 0, 1],
      ["many-names", "203.0.113.0", 1, 1],
      ["unknown", "198.51.100.1", 1, 9],
      ["unknown", null, 29, 29],
    ]);
    expect(guessSources(groupSources(strangers.slice(0, 3)), dark).map(({ networks }) => networks)).toEqual([1, 1, 1]);
  });
});

test("every source is told in whole sentences of every language", () => {
  const lights = [dark, { ...dark, ownNetworks: new Set(["192.0.2.1"]) }, { ...dark, manyNames: 1 }];
  const kinds = [
    {},
    { clientAddress: null },
    { deviceId: "d" },
    { capsLock: 1 },
    { deviceId: "d", repeats: 3, count: 3 },
  ];
  const many = Array.from({ length: 9 }, (_, n) => tries({ clientAddress: `203.0.113.${n}` }));
  const groups = [...kinds.map((kind) => [tries(kind)]), many];
  const sources = lights.flatMap((light) => groups.flatMap((group) => guessSources(groupSources(group), light)));
  expect(new Set(sources.map(({ guess }) => guess)).size).toBe(6);
  for (const [locale, messages] of Object.entries({ en, ja })) {
    const complain = (error: Error) => {
      throw error;
    };
    const why = createTranslator({ locale, messages: messages as typeof en, namespace: "why", onError: complain });
    const surface: Surface = {
      words: (key, blanks) => why(key as "notes.since", blanks as { at: string }),
      time: (time) => time.toISOString(),
      day: (time) => time.toISOString(),
      browser: (userAgent) => userAgent,
      label: (label) => label,
      page: ({ page }) => page,
    };
    for (const source of sources) {
      const { where, times, guess, help } = tellSource({ profile: { name: "Ada" } as Profile }, source);
      for (const one of [where, times, guess, help]) expect(told(surface, one)).not.toMatch(/[{}]|undefined/);
    }
  }
});
