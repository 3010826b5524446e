import { expect, test } from "vitest";
import { after, hours, minutes } from "../duration";
import { nextTry } from "./retry-schedule";

const createdAt = new Date("2026-11-21T10:00:00Z");
const day = after(createdAt, hours(24));

/** The minutes between tries of a mail that is put off each time. */
function waits(expiresAt: Date): number[] {
  const gaps: number[] = [];
  let now = createdAt;
  for (let attempts = 1; ; attempts++) {
    const next = nextTry({ attempts, createdAt, expiresAt }, now);
    if (!next) return gaps;
    gaps.push((next.getTime() - now.getTime()) / 60_000);
    now = next;
  }
}

test("a mail that is put off is tried after 1, 2, 4, 8 and 15 minutes, then every 15 until it is a day old", () => {
  const gaps = waits(after(createdAt, hours(48)));
  expect(gaps.slice(0, 7)).toEqual([1, 2, 4, 8, 15, 15, 15]);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  expect(total).toBeLessThanOrEqual(24 * 60);
  expect(total + 15).toBeGreaterThan(24 * 60);
});

test("it is never tried at or after the end of its own life", () => {
  expect(waits(after(createdAt, minutes(15)))).toEqual([1, 2, 4]);
  expect(nextTry({ attempts: 1, createdAt, expiresAt: after(createdAt, minutes(1)) }, createdAt)).toBeNull();
  expect(nextTry({ attempts: 90, createdAt, expiresAt: after(day, hours(1)) }, day)).toBeNull();
});
