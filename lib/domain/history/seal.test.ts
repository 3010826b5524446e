import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { minutes } from "../duration";
import { record } from "./record";
import { sealHistory } from "./seal";
import { verifyHistory } from "./verify";

/** A database of its own with `count` minutes of sealed history, two events in each. */
async function sealedHistory(count: number) {
  const test = await testDatabase();
  const { services, clock, visit, ownerUrl } = test;
  const owner = openDatabase({ url: ownerUrl });
  const rival = openDatabase({ url: ownerUrl });
  afterAll(() => Promise.all([owner.close(), rival.close()]));
  const happen = () =>
    record(services.db, clock.now(), visit(), {
      kind: "sign-in.refused",
      details: { capsLock: true },
    });
  for (let minute = 0; minute < count; minute++) {
    await happen();
    await happen();
    clock.advance(minutes(1));
  }
  const seal = (db = owner.db) => sealHistory(db, clock.now());
  return { ...test, owner: owner.db, rival: rival.db, happen, seal };
}

describe("sealHistory", async () => {
  const { services, clock, owner, rival, happen, seal } = await sealedHistory(5);

  it("leaves alone what a late transaction could still add to", async () => {
    const sealed = await seal();
    expect(sealed).toBeGreaterThanOrEqual(2);
    expect(sealed).toBeLessThanOrEqual(4);
    const youngest = await owner.accessSeal.findFirstOrThrow({
      orderBy: { minute: "desc" },
    });
    expect(clock.now().getTime() - youngest.minute.getTime()).toBeGreaterThanOrEqual(3 * 60_000);
  });

  it("seals each minute once, when two processes work at the same time", async () => {
    clock.advance(minutes(3));
    const counts = await Promise.all([seal(), seal(rival), seal(), seal(rival)]);
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
    const verdict = await verifyHistory(services.db);
    expect(verdict).toMatchObject({
      intact: true,
      events: await owner.accessEvent.count(),
    });
  });

  it("goes on after days in which nothing happened", async () => {
    clock.advance(minutes(60 * 24 * 10));
    await happen();
    clock.advance(minutes(5));
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    expect(await verifyHistory(services.db)).toMatchObject({
      intact: true,
      events: await owner.accessEvent.count(),
    });
  });

  it("cannot be done with the application's role", async () => {
    await happen();
    clock.advance(minutes(5));
    await expect(seal(services.db)).rejects.toThrow(/permission denied/);
    expect(await seal()).toBe(1);
  });
});

describe("verifyHistory", () => {
  it("has nothing against a history that was never sealed", async () => {
    const { services } = await testDatabase();
    expect(await verifyHistory(services.db)).toEqual({
      intact: true,
      minutes: 0,
      events: 0,
      until: null,
      hash: null,
    });
  });

  it.each([
    ["a changed row", `UPDATE access_event SET reason = 'nothing' WHERE id = $1`, [2, 2]],
    ["a changed detail", `UPDATE access_event SET details = '{}' WHERE id = $1`, [2, 2]],
    ["a removed row", `DELETE FROM access_event WHERE id = $1`, [2, 1]],
    ["a row moved to a minute without any", `UPDATE access_event SET at = at - interval '1 day' WHERE id = $1`, [0, 1]],
    [
      "an added row",
      `INSERT INTO access_event (organization_id, at, kind) SELECT organization_id, at, kind FROM access_event WHERE id = $1`,
      [2, 3],
    ],
    [
      "a minute removed with its seal",
      `WITH gone AS (SELECT date_trunc('minute', at, 'UTC') AS minute FROM access_event WHERE id = $1),
         seal AS (DELETE FROM access_seal USING gone WHERE access_seal.minute = gone.minute)
       DELETE FROM access_event USING gone WHERE date_trunc('minute', at, 'UTC') = gone.minute`,
      [2, 2],
    ],
  ])("detects %s and names the minute", async (_name, change, [sealed, found]) => {
    const { services, clock, owner, seal } = await sealedHistory(5);
    clock.advance(minutes(5));
    await seal();
    expect(await verifyHistory(services.db)).toMatchObject({ intact: true });
    const events = await owner.accessEvent.findMany({
      orderBy: { id: "asc" },
    });
    const victim = events[events.length - 5];
    if (!victim) throw new Error("no event");
    expect(await owner.$executeRawUnsafe(change, victim.id)).toBeGreaterThan(0);
    expect(await verifyHistory(services.db)).toMatchObject({
      intact: false,
      sealed,
      found,
    });
  });
});
