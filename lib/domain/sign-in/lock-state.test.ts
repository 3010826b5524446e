import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minutes, after as plus } from "../duration";
import { type Policy, policyShape } from "../policy";
import { lockState } from "./lock-state";

const lock = (override: object = {}): Policy["lock"] => policyShape.parse({ lock: override }).lock;
const at = new Date("2026-11-21T10:00:00Z");
const counter = (more: object = {}) => ({
  lockedAt: at,
  lastAttemptAt: at,
  failures: [] as Date[],
  consecutive: 10,
  ...more,
});

describe("a lock", () => {
  test("opens by itself when its time is over, not a millisecond earlier", () => {
    const end = plus(at, minutes(60));
    expect(lockState(lock(), counter(), new Date(end.getTime() - 1), true)).toMatchObject({ locked: true, until: end });
    expect(lockState(lock(), counter(), end, true)).toEqual({ locked: false });
  });

  test("counted from the last attempt is prolonged by it", () => {
    const later = plus(at, minutes(30));
    const rule = lock({ clock: "lastAttempt" });
    expect(lockState(rule, counter({ lastAttemptAt: later }), plus(at, minutes(61)), true)).toMatchObject({
      locked: true,
      until: plus(later, minutes(60)),
    });
  });

  test.each(["reset", "administrator"] as const)("released by %s alone is opened by no time", (release) => {
    const years = plus(at, minutes(60 * 24 * 3650));
    expect(lockState(lock({ release }), counter(), years, true)).toMatchObject({ locked: true, until: null, release });
  });

  test("of the hard cap stands for strangers, and for known devices only where it is strict", () => {
    const worn = counter({ lockedAt: null, consecutive: 100 });
    const later = plus(at, minutes(100_000));
    expect(lockState(lock(), worn, later, true)).toMatchObject({
      locked: true,
      hardCap: true,
      until: null,
      release: "reset",
    });
    expect(lockState(lock(), worn, later, false)).toEqual({ locked: false });
    expect(lockState(lock({ hardCap: { strict: true } }), worn, later, false)).toMatchObject({ locked: true });
  });

  test("holds where a stricter policy finds more wrong passwords in the window than it allows, until enough are old", () => {
    const failures = [0, 10, 20, 30].map((passed) => plus(at, minutes(passed)));
    const full = counter({ lockedAt: null, consecutive: 4, failures });
    const now = plus(at, minutes(31));
    expect(lockState(lock({ threshold: 3 }), full, now, true)).toMatchObject({
      locked: true,
      until: plus(at, minutes(70)),
    });
    expect(lockState(lock({ threshold: 5 }), full, now, true)).toEqual({ locked: false });
  });

  test("never says until a moment that is over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 86_400 }), fc.integer({ min: 0, max: 200_000 }), (duration, passed) => {
        const now = new Date(at.getTime() + passed * 1_000);
        const state = lockState(lock({ duration }), counter(), now, true);
        return state.locked ? state.until !== null && state.until > now : passed >= duration;
      }),
    );
  });
});
