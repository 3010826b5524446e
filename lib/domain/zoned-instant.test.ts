import { expect, it } from "vitest";
import { zonedInstant } from "./zoned-instant";

it.each([
  ["Europe/Berlin", "2026-11-22T14:35", "2026-11-22T13:35:00.000Z"],
  ["Europe/Berlin", "2026-07-01", "2026-06-30T22:00:00.000Z"],
  ["Asia/Tokyo", "2026-11-22", "2026-11-21T15:00:00.000Z"],
  ["America/Denver", "2026-03-08T12:00", "2026-03-08T18:00:00.000Z"],
  ["America/Denver", "2026-03-08T00:00", "2026-03-08T07:00:00.000Z"],
  ["UTC", "2026-02-30", null],
  ["UTC", "yesterday", null],
])("in %s the clocks show %s at %s", (zone, text, instant) => {
  expect(zonedInstant(zone, text)?.toISOString() ?? null).toBe(instant);
});
