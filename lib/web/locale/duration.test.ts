import { expect, it } from "vitest";
import { days, hours, minutes, seconds } from "@/lib/domain/duration";
import { durationIn } from "./duration";

it.each([
  [seconds(1), "1 second"],
  [seconds(59), "59 seconds"],
  [minutes(1), "1 minute"],
  [seconds(61), "2 minutes"],
  [minutes(60), "1 hour"],
  [minutes(90), "90 minutes"],
  [hours(6), "6 hours"],
  [hours(24), "24 hours"],
  [days(2), "2 days"],
  [days(7), "7 days"],
])("%i seconds are said as %s", (length, text) => {
  expect(durationIn("en", length)).toBe(text);
});

it("is never told shorter than it is", () => {
  expect(durationIn("ja", seconds(3_601))).toBe("61分");
});
