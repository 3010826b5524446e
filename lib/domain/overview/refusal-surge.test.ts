import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { before, minutes, type Seconds } from "../duration";
import { refusalSurge } from "./refusal-surge";

describe("a sudden rise of refusals", async () => {
  const { services, clock, createOrganization } = await testDatabase();
  const refused = async (organizationId: string, count: number, age: Seconds, reason = "type-cannot-sign-in") => {
    const at = before(clock.now(), age);
    await services.db.accessEvent.createMany({
      data: Array.from({ length: count }, (_, number) => ({
        organizationId,
        kind: "sign-in.refused",
        reason,
        at,
        identifierHash: Buffer.from(`${reason} ${number}`),
        identifierLength: 8,
      })),
    });
    return at;
  };

  it("is one when twenty different people are stopped by one gate within ten minutes", async () => {
    const place = await createOrganization();
    const since = await refused(place.id, 19, minutes(9));
    await refused(place.id, 19, minutes(1));
    await refused(place.id, 19, minutes(1), "wrong-password");
    expect(await refusalSurge(services, place)).toBeNull();
    await refused(place.id, 20, minutes(1));
    expect(await refusalSurge(services, place)).toEqual({ stop: "typeMaySignIn", people: 20, usual: 0, since });
    expect(await refusalSurge(services, await createOrganization())).toBeNull();
    clock.advance(minutes(10));
    expect(await refusalSurge(services, place)).toBeNull();
  });

  it("is none where so many are stopped all day", async () => {
    const place = await createOrganization();
    for (let age = 15; age < 24 * 60; age += 10) await refused(place.id, 10, minutes(age), "wrong-password");
    await refused(place.id, 25, minutes(1), "wrong-password");
    expect(await refusalSurge(services, place)).toBeNull();
    await refused(place.id, 40, minutes(1), "wrong-password");
    expect(await refusalSurge(services, place)).toMatchObject({ stop: "wrongPassword", people: 40, usual: 10 });
  });
});
