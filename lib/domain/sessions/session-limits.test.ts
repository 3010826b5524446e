import { expect, test } from "vitest";
import { after, before, hours, minutes } from "../duration";
import { policyOf } from "../policy";
import { firstEnd, sessionEnds } from "./session-limits";

const began = new Date("2026-11-21T08:00:00Z");
const { session: rule } = policyOf({ policy: {} });
const byPolicy = { idleMinutes: null, absoluteMinutes: null };
const endOf = (type: { idleMinutes: number | null; absoluteMinutes: number | null }, lastActAt = began) =>
  firstEnd(
    rule,
    sessionEnds(rule, type, { createdAt: began, authenticatedAt: began, lastActAt, providerEndsAt: null }),
  );

test.each([
  ["of thirty idle minutes, warned of after twenty-five (R114, R115)", byPolicy, 0, "idle", 30, 25],
  ["later after an act", byPolicy, 60, "idle", 90, 85],
  ["of its age, while an act is near", byPolicy, 11 * 60 + 45, "absolute", 12 * 60, 12 * 60 - 5],
  ["of its age where both come together, since no act helps", byPolicy, 11 * 60 + 30, "absolute", 720, 715],
  ["as its type says", { ...byPolicy, idleMinutes: 60 }, 0, "idle", 60, 55],
  ["never of idling where its type says never (C20)", { ...byPolicy, idleMinutes: 0 }, 0, "absolute", 720, 715],
  ["with a warning no earlier than after half of a short time", { ...byPolicy, idleMinutes: 6 }, 0, "idle", 6, 3],
] as const)("a session ends %s", (_, type, acted, limit, ends, warns) => {
  const { at, warnedFrom, ...end } = endOf(type, after(began, minutes(acted)));
  expect(end.limit).toBe(limit);
  expect(at).toEqual(after(began, minutes(ends)));
  expect(warnedFrom).toEqual(after(began, minutes(warns)));
});

test("a session that came through a provider ends no later than the provider says, whatever else is longer (T53)", () => {
  const ends = (providerEndsAt: Date) =>
    firstEnd(rule, sessionEnds(rule, { ...byPolicy, idleMinutes: 0 }, { ...just, providerEndsAt }));
  const just = { createdAt: began, authenticatedAt: before(began, hours(99)), lastActAt: began };
  expect(ends(after(began, hours(1)))).toMatchObject({
    limit: "absolute",
    at: after(began, hours(1)),
    length: hours(1),
  });
  expect(ends(after(began, hours(99)))).toMatchObject({ at: after(began, hours(12)), length: hours(12) });
});

test("the length of the limit is told with it", () => {
  expect(endOf(byPolicy).length).toBe(minutes(30));
  expect(endOf({ idleMinutes: 0, absoluteMinutes: 120 }).length).toBe(hours(2));
});
