import { describe, expect, it } from "vitest";
import { policyOf } from "../policy";
import { passwordRules, ruleState } from "./rules";

const rules = passwordRules(policyOf({ policy: {} }), {
  username: "maria",
  email: "m.p@example.test",
  organization: "Riverside College",
});

const states = (password: string, repeat = password) =>
  Object.fromEntries(rules.map((rule) => [rule.rule, ruleState(rule, password, repeat)]));

describe("the live list of rules", () => {
  it("says the numbers of the policy and names no composition (T4)", () => {
    expect(rules.map(({ rule }) => rule)).toEqual(["length", "context", "common", "repeat"]);
    expect(rules[0]).toEqual({ rule: "length", least: 15, most: 256 });
  });

  const cases: [string, string, string, Record<string, string>][] = [
    [
      "has nothing met before anything is typed",
      "",
      "",
      { length: "unmet", context: "unmet", repeat: "unmet", common: "server" },
    ],
    ["meets the length at 15 code points", "🙂".repeat(15), "", { length: "met", context: "met", repeat: "unmet" }],
    ["misses the length at 14", "🙂".repeat(14), "", { length: "unmet" }],
    ["misses the length at 257", "x".repeat(257), "", { length: "unmet" }],
    ["sees a name with digits", "RiversideCollege1", "", { context: "unmet", length: "met" }],
    ["meets the repetition in another spelling", "caf\u00e9", "cafe\u0301", { repeat: "met" }],
  ];
  it.each(cases)("%s", (_, password, repeat, expected) => {
    expect(states(password, repeat)).toMatchObject(expected);
  });
});
