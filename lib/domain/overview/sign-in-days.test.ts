import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { hours, minutes } from "../duration";
import { record } from "../history/record";
import { dayOf, type SignInDay, signInDays } from "./sign-in-days";
import { refusalsOf, stopsOf } from "./stops";

describe("sign-ins and refusals by day", async () => {
  const { services, clock, organization: made, visit } = await testDatabase();
  const organization = { ...made, timeZone: "Asia/Tokyo" };
  const { db } = services;
  const at = (text: string) => new Date(text);
  const knock = (when: Date, reason?: string) =>
    record(db, when, visit(), reason ? { kind: "sign-in.refused", reason } : { kind: "sign-in.succeeded" });
  const ago = (days: number, hour: number) => {
    const day = new Date(at(`${dayOf("Asia/Tokyo", clock.now())}T00:00:00+09:00`).getTime() - days * 86_400_000);
    return new Date(day.getTime() + hour * 3_600_000);
  };

  it("counts by the days of the organization's time zone, the last of them today, empty ones too", async () => {
    await knock(ago(2, 0));
    await knock(ago(2, 23.99));
    await knock(ago(2, 9), "wrong-password");
    await knock(ago(1, 0), "locked");
    const days = await signInDays(services, organization, 30);
    expect(days).toHaveLength(30);
    expect(days.at(-1)?.day).toBe(dayOf("Asia/Tokyo", clock.now()));
    expect(days.at(-3)).toMatchObject({ succeeded: 2, refused: { "wrong-password": 1 } });
    expect(days.at(-2)).toMatchObject({ succeeded: 0, refused: { locked: 1 } });
    expect(days.at(0)).toMatchObject({ succeeded: 0, refused: {} });
  });

  it("counts today anew at each look, and another organization's events never", async () => {
    const before = (await signInDays(services, organization, 30)).at(-1)?.refused.suspended ?? 0;
    await knock(clock.now(), "suspended");
    await record(db, clock.now(), visit({ organization: { ...made, id: "d0000000-0000-4000-8000-0000000000ff" } }), {
      kind: "sign-in.refused",
      reason: "suspended",
    });
    expect((await signInDays(services, organization, 30)).at(-1)?.refused.suspended).toBe(before + 1);
  });

  it("still counts what was written into yesterday within ten minutes after midnight", async () => {
    const midnight = new Date(ago(-1, 0).getTime());
    clock.advance((midnight.getTime() - clock.now().getTime()) / 1_000 + minutes(1));
    await signInDays(services, organization, 30);
    await knock(new Date(midnight.getTime() - 1_000), "busy");
    expect((await signInDays(services, organization, 30)).at(-2)?.refused.busy).toBe(1);
    clock.advance(hours(1));
    expect((await signInDays(services, organization, 30)).at(-2)?.refused.busy).toBe(1);
  });
});

describe("where sign-ins were stopped", () => {
  const days: SignInDay[] = [
    { day: "2026-11-21", succeeded: 1, refused: { locked: 2, "not-activated": 1 } },
    { day: "2026-11-22", succeeded: 1, refused: { locked: 3, "too-many-from-address": 4, "something-new": 5 } },
  ];

  it("counts today and all days, in the order in which a sign-in meets them", () => {
    const stops = stopsOf(days).filter(({ all }) => all > 0);
    expect(stops).toEqual([
      { stop: "limits", today: 4, all: 4 },
      { stop: "notLocked", today: 3, all: 5 },
      { stop: "activated", today: 0, all: 1 },
      { stop: "other", today: 5, all: 5 },
    ]);
  });

  it("shows every refusal of a day under one of the picture's reasons", () => {
    const [, last] = days;
    expect(last && refusalsOf(last)).toEqual({ all: 12, wrongPassword: 0, unknownAccount: 0, locked: 3, other: 9 });
  });
});
