import { expect, it } from "vitest";
import { oddities } from "./oddities";

it.each([
  ["open-the-door-please", []],
  ["", []],
  [" door", ["edgeSpace"]],
  ["door\u3000", ["edgeSpace", "fullWidth"]],
  ["open the door", ["innerSpace"]],
  ["ｄｏｏｒ", ["fullWidth"]],
  ["do\u200bor", ["invisible"]],
  ["do\u00a0or", ["innerSpace", "invisible"]],
  ["どあ", ["foreign"]],
  ["дверь", ["foreign"]],
  ["DOOR!", ["capitals"]],
  ["D1", []],
] as const)("what is odd about %j is said: %j", (text, odd) => {
  expect(oddities(text, false)).toEqual(odd);
});

it("an input mode at work is told even before it has typed anything", () => {
  expect(oddities("", true)).toEqual(["composing"]);
});
