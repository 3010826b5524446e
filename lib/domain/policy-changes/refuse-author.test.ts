import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testPolicyPlaces } from "@/lib/adapters/database/test-policy";
import { minutes } from "../duration";
import { strangersLane } from "../sign-in/lane";

const test = await testDatabase();
const { services } = test;
const place = testPolicyPlaces(test);

describe("a change that would keep its author out", () => {
  it("is refused when they have no address to sign in with", async () => {
    const here = await place({}, null);
    const visit = await here.visitOf(here.owner.id);
    expect(codeOf(await here.change(visit, { "signIn.identifier": "email" }))).toBe("author-not-found");
    expect((await here.fresh()).policy).toEqual({});
  });

  it("is refused when their address is somebody else's too", async () => {
    const here = await place();
    await here.user("none", { email: here.owner.email });
    const visit = await here.visitOf(here.owner.id);
    expect(codeOf(await here.change(visit, { "signIn.identifier": "email" }))).toBe("author-not-found");
  });

  it("is refused when their own wrong passwords would lock them in this browser", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    const now = services.clock.now();
    const failures = Array.from({ length: 6 }, (_, i) => new Date(now.getTime() - i * 1_000));
    const whose = { organizationId: here.organization.id, userId: here.owner.id, lane: strangersLane };
    await services.db.attemptCounter.create({
      data: { ...whose, failures, inFlight: [], consecutive: 6, lastAttemptAt: now },
    });
    // Their browser is known: what strangers did there does not matter, unless all are counted together.
    expect(codeOf(await here.change(visit, { "lock.threshold": 5 }))).toBeNull();
    expect(codeOf(await here.change(visit, { "lock.knownDevicesApart": false }))).toBe("author-locked-out");
    expect(codeOf(await here.change(visit, { "device.remember": 0 }))).toBe("author-locked-out");
  });

  it("is refused when it would sign them out at once", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    const longAgo = new Date(services.clock.now().getTime() - 6 * 60_000);
    await services.db.session.updateMany({ where: { userId: here.owner.id }, data: { lastActAt: longAgo } });
    expect(codeOf(await here.change(visit, { "session.idle": minutes(5) }))).toBe("author-signed-out");
  });
});
