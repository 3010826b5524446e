import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { policyOf } from "../policy";
import { lockAfterReset } from "./clear-lock";
import { strangersLane } from "./lane";

const { services, clock, organization, createUser, createOrganization } = await testDatabase();

async function lockedIn(lane: string, where = organization) {
  const { id: userId } = await createUser({ organization: where });
  const now = clock.now();
  const whose = { organizationId: where.id, userId };
  await services.db.attemptCounter.create({
    data: { ...whose, lane, lockedAt: now, lastAttemptAt: now, consecutive: 10 },
  });
  return whose;
}
const reset = (where: typeof organization, whose: { organizationId: string; userId: string }) =>
  services.db.$transaction((tx) => lockAfterReset(tx, policyOf(where).lock, whose, clock.now()));

describe("a password reset", () => {
  test("opens every lane where the policy says so", async () => {
    const whose = await lockedIn(strangersLane);
    expect(await reset(organization, whose)).toEqual({ locked: false });
    const stays = { ...whose, OR: [{ consecutive: { gt: 0 } }, { lockedAt: { not: null } }] };
    expect(await services.db.attemptCounter.count({ where: stays })).toBe(0);
  });

  test("that opens nothing leaves the lock of a known device standing, although no device is known any more", async () => {
    const keeps = await createOrganization({ policy: { lock: { resetOpens: false } } });
    const whose = await lockedIn(randomUUID(), keeps);
    expect(await reset(keeps, whose)).toMatchObject({ locked: true, until: expect.any(Date) });
    expect(await services.db.attemptCounter.findMany({ where: { ...whose, lockedAt: { not: null } } })).toMatchObject([
      { lane: strangersLane, lockedAt: expect.any(Date), consecutive: 0 },
    ]);
  });
});
