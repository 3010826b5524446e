import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import { signIn } from "../sign-in/sign-in";
import { endSession } from "./end-session";
import { forgetDevice } from "./forget-device";

const { services, organization, createUser, visit } = await testDatabase();

/** Somebody signed in from two browsers. */
async function twice() {
  const user = await createUser();
  for (let n = 0; n < 2; n++)
    await signIn(services, visit(), { identifier: user.username, password: testPassword, sharedComputer: false });
  const where = { organizationId: organization.id, userId: user.id };
  const sessions = await services.db.session.findMany({ where, orderBy: { createdAt: "asc" } });
  const devices = await services.db.knownDevice.findMany({ where, orderBy: { createdAt: "asc" } });
  const events = (kind: string) => services.db.accessEvent.findMany({ where: { userId: user.id, kind } });
  return { userId: user.id, where, sessions, devices, events };
}

describe("what a person ends themselves", () => {
  test("is that session alone, once, with one event (T81)", async () => {
    const { userId, where, sessions, events } = await twice();
    const sessionId = sessions[0]?.id ?? "";
    const who = visit({ actorId: userId });
    const ended = await Promise.all(Array.from({ length: 10 }, () => endSession(services, who, { sessionId, userId })));
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await services.db.session.count({ where: { ...where, endedAt: null } })).toBe(1);
    expect(await events("session.ended")).toEqual([
      expect.objectContaining({ sessionId, userId, actorId: userId, clientAddress: who.clientAddress, reason: null }),
    ]);
  });

  test("is that device alone, once, with one event, and its count of wrong guesses (T81)", async () => {
    const { userId, where, devices, events } = await twice();
    const [one, other] = devices.map(({ id }) => id);
    for (const lane of [one, other]) {
      const counter = { ...where, lane: lane ?? "" };
      await services.db.attemptCounter.deleteMany({ where: counter });
      await services.db.attemptCounter.create({ data: { ...counter, consecutive: 3 } });
    }
    const here = visit(await signTestUserIn(services, { id: userId, organizationId: organization.id }));
    const forget = () => forgetDevice(services, here, { deviceId: one ?? "" });
    expect((await Promise.all([forget(), forget(), forget()])).filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      (await services.db.knownDevice.findMany({ where: { ...where, revokedAt: null } })).map(({ id }) => id),
    ).toEqual([other]);
    expect(await events("device.revoked")).toEqual([expect.objectContaining({ deviceId: one, userId })]);
    const lanes = await services.db.attemptCounter.findMany({
      where: { ...where, lane: { in: [one ?? "", other ?? ""] } },
    });
    expect(lanes.map(({ lane }) => lane)).toEqual([other]);
  });

  test("is never somebody else's", async () => {
    const [mine, theirs] = [await twice(), await twice()];
    const session = { sessionId: theirs.sessions[0]?.id ?? "", userId: mine.userId };
    const deviceId = theirs.devices[0]?.id ?? "";
    const here = visit(await signTestUserIn(services, { id: mine.userId, organizationId: organization.id }));
    expect(await endSession(services, visit(), session)).toMatchObject({ refusal: { code: "not-signed-in" } });
    expect(await forgetDevice(services, here, { deviceId })).toMatchObject({ refusal: { code: "field-invalid" } });
    expect(await endSession(services, visit(), { ...session, sessionId: randomUUID() })).toMatchObject({ ok: false });
    expect(await services.db.session.count({ where: { ...theirs.where, endedAt: null } })).toBe(2);
    expect(await services.db.knownDevice.count({ where: { ...theirs.where, revokedAt: null } })).toBe(2);
  });
});
