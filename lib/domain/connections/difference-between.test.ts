import { describe, expect, test } from "vitest";
import { differenceBetween, differingPart } from "./difference-between";

describe("a provider's value and one of ours", () => {
  test.each([
    ["ann.fox", "ann.fox", "same"],
    ["Ann.Fox", "ann.fox", "case"],
    [" ann.fox", "ann.fox", "spaces"],
    ["ann fox", "annfox", "spaces"],
    ["ann.fox@a.test", "ann.fox@b-university.test", "domain"],
    ["ann.fox@a.test", "ann.fox", "domain"],
    ["ann.fox", "ann.fix", "letter"],
    ["ann.fox@a.test", "anm.fox@a.test", "letter"],
    ["ann.fox@a.test", "ann.fox@b.test", "letter"],
    ["ann.fox@a.test", "ann.lee@a.test", "surname"],
    ["ann-fox", "ann-lee", "surname"],
    ["ann.fox@a.test", "ann.lee@b.test", null],
    ["a.fox", "a.lee", null],
    ["ann", "bob", null],
    ["ab", "ac", null],
  ])("%s and %s differ in: %s", (value, own, difference) => {
    expect(differenceBetween(value, own)).toBe(difference);
  });

  test.each([
    ["ann.fox", "ann.lee", [4, 7, 7]],
    ["ann", "anna", [3, 3, 4]],
    ["aa", "aaa", [2, 2, 3]],
    ["same", "same", [4, 4, 4]],
    ["日本", "日木", [1, 2, 2]],
  ])("%s and %s differ from one letter to another", (value, own, [start, valueEnd, ownEnd]) => {
    expect(differingPart(value, own)).toEqual({ start, valueEnd, ownEnd });
  });
});
