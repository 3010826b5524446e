import { expect, test } from "vitest";
import { minutes } from "@/lib/domain/duration";
import { readSessionEnd, sessionEnd, writeSessionEnd } from "./session-end";

const at = new Date("2026-11-21T14:35:00Z");
const warnedFrom = new Date("2026-11-21T14:30:00Z");
const end = { limit: "idle" as const, at, length: minutes(30), warnedFrom };

test("an end comes out of a header as it went in", () => {
  const told = sessionEnd(end, new Date("2026-11-21T14:30:00.500Z"));
  expect(told).toEqual({ limit: "idle", seconds: 300, warn: 300, at: at.getTime() });
  expect(readSessionEnd(writeSessionEnd(told))).toEqual(told);
});

test("an end that is past is no seconds away", () =>
  expect(sessionEnd(end, new Date("2026-11-21T14:36:00Z")).seconds).toBe(0));

test.each([null, "", "idle", "idle;in=-1;warn=300;at=1", "sleep;in=1;warn=1;at=1", "idle;in=1;warn=1;at=1;more"])(
  "%s is no end",
  (written) => expect(readSessionEnd(written)).toBeNull(),
);
