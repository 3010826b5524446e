import { expect, test } from "vitest";
import { longerWish } from "./longer-wish";

const refused = (minutes: number, problem = "bearer-too-long") => [
  {
    check: "time" as const,
    passed: false,
    facts: {
      problem,
      at: "2026-11-29T12:00:03.000Z",
      bearerUntil: new Date(Date.UTC(2026, 10, 29, 12, minutes)).toISOString(),
    },
  },
];

test.each([
  ["an hour", refused(60), 60],
  ["an odd length", refused(61), 65],
  ["what is allowed already", refused(9), null],
  ["more than a day", refused(1_500), null],
  ["another fault", refused(60, "expired"), null],
  ["no fault", [], null],
])("of %s the test run offers what is fitting", (_, checks, wish) => {
  expect(longerWish(checks, 10)).toBe(wish);
});
