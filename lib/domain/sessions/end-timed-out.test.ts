import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { days, hours, minutes } from "../duration";
import { signIn } from "../sign-in/sign-in";
import { endTimedOut } from "./end-timed-out";
import { readSession } from "./read-session";

const { services, clock, organization, createUser, visit } = await testDatabase();
const password = "a correct long passphrase";

async function signedIn(username: string, type?: "Kiosk") {
  const user = await createUser({ username, email: `${username}@example.test`, password, type });
  const opened = await signIn(services, visit(), { identifier: username, password, sharedComputer: false });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return { user, opened: opened.value };
}
const ends = (userId: string) =>
  services.db.accessEvent.findMany({ where: { userId, kind: "session.ended" }, select: { reason: true } });
const act = (token: string) => readSession(services, organization, token, { act: true });

describe("what time has ended", () => {
  test("is a session without an act for thirty minutes, told of once, and not one that was used (T81)", async () => {
    const [idle, used, kiosk] = [await signedIn("idle"), await signedIn("used"), await signedIn("kiosk", "Kiosk")];
    clock.advance(minutes(29));
    await act(used.opened.sessionToken);
    await endTimedOut(services);
    expect(await ends(idle.user.id)).toEqual([]);
    clock.advance(minutes(1));
    await endTimedOut(services);
    await endTimedOut(services);
    expect(await ends(idle.user.id)).toEqual([{ reason: "idle" }]);
    expect(await ends(used.user.id)).toEqual([]);
    expect(await ends(kiosk.user.id)).toEqual([]);
  });

  test("is a session in use at its absolute limit", async () => {
    const { user, opened } = await signedIn("busy");
    for (let half = 0; half < 24; half++) {
      clock.advance(minutes(29));
      await act(opened.sessionToken);
    }
    clock.advance(minutes(24));
    await endTimedOut(services);
    expect(await ends(user.id)).toEqual([{ reason: "absolute" }]);
  });

  test("agrees with what a reader of the session is told", async () => {
    const { user, opened } = await signedIn("agreed");
    for (const step of [minutes(29), minutes(1)]) {
      clock.advance(step);
      const alive = (await readSession(services, organization, opened.sessionToken, { act: false })) !== null;
      await endTimedOut(services);
      expect(await ends(user.id)).toHaveLength(alive ? 0 : 1);
    }
  });

  test("is a browser unused for as long as it is remembered, and its count of wrong guesses goes with it", async () => {
    const { user, opened } = await signedIn("away");
    const there = visit({ deviceToken: opened.deviceToken });
    await signIn(services, there, { identifier: "away", password: "wrong", sharedComputer: false });
    const lanes = () => services.db.attemptCounter.count({ where: { userId: user.id, consecutive: { gt: 0 } } });
    clock.advance(days(89));
    await endTimedOut(services);
    expect(await lanes()).toBe(1);
    clock.advance(hours(25));
    await endTimedOut(services);
    expect(await lanes()).toBe(0);
    const told = { userId: user.id, kind: "device.revoked", reason: "unused" };
    expect(await services.db.accessEvent.count({ where: told })).toBe(1);
  });
});
