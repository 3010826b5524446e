import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signIn } from "../sign-in/sign-in";
import { endSession } from "./end-session";
import { readSession } from "./read-session";

const { services, clock, organization, createOrganization, createUser, visit } = await testDatabase();
const password = "a correct long passphrase";
let count = 0;

async function signedIn(more: object = {}, shared = false) {
  count += 1;
  const user = await createUser({
    username: `someone${count}`,
    email: `someone${count}@example.test`,
    password,
    ...more,
  });
  const enter = async (from = visit()) => {
    const result = await signIn(services, from, {
      identifier: user.username,
      password,
      sharedComputer: shared,
    });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  return { user, enter, opened: await enter() };
}
const alive = async (token: string, act = false) =>
  (await readSession(services, organization, token, { act })) !== null;

describe("a session", () => {
  test("is found by its token alone: what the database holds signs nobody in", async () => {
    const { opened, user } = await signedIn();
    expect(await alive(opened.sessionToken)).toBe(true);
    const row = await services.db.session.findFirstOrThrow({
      where: { userId: user.id },
    });
    for (const copy of [
      row.id,
      Buffer.from(row.tokenHash).toString("base64url"),
      Buffer.from(row.tokenHash).toString("hex"),
    ]) {
      expect(await alive(copy)).toBe(false);
    }
  });

  test("is nothing at another organization's host", async () => {
    const { opened } = await signedIn();
    const elsewhere = await createOrganization();
    expect(
      await readSession(services, elsewhere, opened.sessionToken, {
        act: false,
      }),
    ).toBeNull();
  });

  test("dies of thirty idle minutes, which an act moves and a poll does not", async () => {
    const { opened } = await signedIn();
    clock.advance(29 * 60);
    expect(await alive(opened.sessionToken, true)).toBe(true);
    clock.advance(29 * 60 + 59);
    expect(await alive(opened.sessionToken)).toBe(true);
    clock.advance(2);
    expect(await alive(opened.sessionToken)).toBe(false);
  });

  test("dies at its absolute limit while it is used", async () => {
    const { opened } = await signedIn();
    for (let i = 0; i < 47; i++) {
      clock.advance(15 * 60);
      expect(await alive(opened.sessionToken, true)).toBe(true);
    }
    clock.advance(15 * 60 + 1);
    expect(await alive(opened.sessionToken, true)).toBe(false);
  });

  test("of a kiosk does not idle out", async () => {
    const { opened } = await signedIn({ type: "Kiosk" });
    clock.advance(80 * 24 * 3600);
    expect(await alive(opened.sessionToken)).toBe(true);
    expect(opened.deviceToken).toBeNull();
    expect(opened.sessionMaxAge).toBe(90 * 24 * 3600);
  });

  test("ends at once with a suspension, a type that may not sign in, and a sign-out", async () => {
    const suspended = await signedIn();
    await services.db.user.update({
      where: { id: suspended.user.id },
      data: { suspendedAt: clock.now() },
    });
    expect(await alive(suspended.opened.sessionToken)).toBe(false);
    const left = await signedIn();
    const inactive = await services.db.userType.findFirstOrThrow({
      where: { organizationId: organization.id, name: "Inactive" },
    });
    await services.db.user.update({
      where: { id: left.user.id },
      data: { typeId: inactive.id },
    });
    expect(await alive(left.opened.sessionToken)).toBe(false);
    const out = await signedIn();
    const session = await readSession(services, organization, out.opened.sessionToken, { act: false });
    await endSession(services, visit(), {
      sessionId: session?.sessionId ?? "",
      userId: out.user.id,
    });
    expect(await alive(out.opened.sessionToken)).toBe(false);
  });

  test("dies when its browser signs in again, be it as somebody else", async () => {
    const one = await signedIn();
    const two = await signedIn();
    const next = await two.enter(visit({ sessionToken: one.opened.sessionToken }));
    expect(await alive(one.opened.sessionToken)).toBe(false);
    expect(await alive(next.sessionToken)).toBe(true);
    const ended = { userId: one.user.id, kind: "session.ended", reason: "replaced" };
    expect(await services.db.accessEvent.count({ where: ended })).toBe(1);
  });

  test("too many at once end the oldest", async () => {
    const { opened, enter } = await signedIn();
    for (let i = 0; i < 5; i++) {
      clock.advance(1);
      await enter();
    }
    expect(await alive(opened.sessionToken)).toBe(false);
  });
});

describe("a known device", () => {
  test("is made by signing in, unless the computer is shared, and there are at most ten", async () => {
    const shared = await signedIn({}, true);
    expect(shared.opened.deviceToken).toBeNull();
    const { user, enter } = await signedIn();
    for (let i = 0; i < 12; i++) {
      clock.advance(1);
      await enter();
    }
    expect(
      await services.db.knownDevice.count({
        where: { userId: user.id, revokedAt: null },
      }),
    ).toBe(10);
  });

  test("that signs in again is no news; an unknown one is mailed to the account holder, but for the very first", async () => {
    const { user, enter, opened } = await signedIn();
    await enter(visit({ deviceToken: opened.deviceToken }));
    expect(
      await services.db.mail.count({
        where: { userId: user.id, kind: "new-device" },
      }),
    ).toBe(0);
    await enter();
    expect(
      await services.db.mail.count({
        where: { userId: user.id, kind: "new-device" },
      }),
    ).toBe(1);
  });

  test("may be known to two people who share a browser", async () => {
    const one = await signedIn();
    const two = await signedIn();
    const both = await two.enter(visit({ deviceToken: one.opened.deviceToken }));
    const again = await one.enter(visit({ deviceToken: both.deviceToken }));
    expect(again.deviceToken).toBe(both.deviceToken);
  });
});
