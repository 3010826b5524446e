import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { hours, minutes } from "../duration";
import { purgeLimits } from "./purge-limits";
import { takeRoom } from "./take-room";

describe("takeRoom", async () => {
  const { services, secondServices, clock } = await testDatabase();
  const room = (key: string, most = 3) => ({ key, most, window: hours(1) });

  it("gives exactly the room there is to sixty parallel takers of two processes", async () => {
    const processes = [services, secondServices()];
    const wanted = room("race", 7);
    const takers = Array.from({ length: 60 }, (_, i) => takeRoom(processes[i % 2] ?? services, [wanted]));
    const answers = await Promise.all(takers);
    expect(answers.filter((full) => full === null)).toHaveLength(7);
  });

  it("does not deadlock when takers name the same rooms in different orders", async () => {
    const [one, two] = [room("left", 30), room("right", 20)];
    const takers = Array.from({ length: 40 }, (_, i) => takeRoom(services, i % 2 ? [one, two] : [two, one]));
    const answers = await Promise.all(takers);
    expect(answers.filter((full) => full === null)).toHaveLength(20);
  });

  it("takes nothing from any room when one of them is full", async () => {
    const [small, large] = [room("small", 1), room("large", 2)];
    expect(await takeRoom(services, [large, small])).toBeNull();
    expect(await takeRoom(services, [large, small])).toBe(small);
    expect(await takeRoom(services, [large])).toBeNull();
    expect(await takeRoom(services, [large])).toBe(large);
  });

  it("never gives more than the room within any hour, also across the edge of the first", async () => {
    const sliding = room("sliding", 2);
    expect(await takeRoom(services, [sliding])).toBeNull();
    clock.advance(minutes(50));
    expect(await takeRoom(services, [sliding])).toBeNull();
    clock.advance(minutes(11));
    expect(await takeRoom(services, [sliding])).toBeNull();
    expect(await takeRoom(services, [sliding])).toBe(sliding);
    clock.advance(minutes(50));
    expect(await takeRoom(services, [sliding])).toBeNull();
  });

  it("forgets a room when nothing in it counts any longer", async () => {
    await takeRoom(services, [room("old")]);
    clock.advance(hours(1));
    await takeRoom(services, [room("young")]);
    expect(await purgeLimits(services)).toBeGreaterThan(0);
    const left = await services.db.limit.findMany({ select: { key: true } });
    expect(left).toEqual([{ key: "young" }]);
  });
});
