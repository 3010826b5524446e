import { expect, test } from "vitest";
import { policyShape } from "@/lib/domain/policy";
import { lockHint } from "./lock-hint";

const since = new Date("2026-11-21T13:35:00Z");
const until = new Date("2026-11-21T14:35:00Z");
const policy = (lock: object = {}) => policyShape.parse({ lock });

test("a lock that time opens is told with its times and the number of tries in this browser", () => {
  expect(lockHint(policy(), { since, until, release: "time", failures: 10 })).toEqual({
    since,
    until,
    failures: 10,
    onlyReset: false,
  });
});

test("where known browsers are not counted apart, the tries were not all made in this one", () => {
  const hint = lockHint(policy({ knownDevicesApart: false }), { since, until, release: "time", failures: 10 });
  expect(hint.failures).toBeUndefined();
});

test("the hard cap counts all browsers, and a reset alone opens it", () => {
  expect(lockHint(policy(), { since, release: "reset", failures: 3 })).toEqual({ since, onlyReset: true });
  expect(lockHint(policy({ release: "reset" }), { since, release: "reset", failures: 5 })).toMatchObject({
    failures: 5,
    onlyReset: false,
  });
});

test("what a refusal does not know is not made up", () => {
  expect(lockHint(policy())).toEqual({ onlyReset: false });
});
