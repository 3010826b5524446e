import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import { minutes } from "../duration";
import { readSession } from "../sessions/read-session";
import { signIn } from "../sign-in/sign-in";
import { changePassword } from "./change-password";

const chosen = "quietly raining tonight";

describe("changing one's password", async () => {
  const base = await testDatabase();
  const { services, organization, clock, createUser, visit } = base;
  let user: User;

  const signedIn = async (password = testPassword, remember = false) => {
    const input = { identifier: user.username, password, sharedComputer: !remember };
    const opened = await signIn(services, visit(), input);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const session = await readSession(services, organization, opened.value.sessionToken, { act: false });
    if (!session) throw new Error("the session is dead");
    return { ...session, token: opened.value.sessionToken };
  };
  const alive = async (token: string) => (await readSession(services, organization, token, { act: false })) !== null;
  const typed = { current: testPassword, password: chosen, repeat: chosen };
  const change = (mine: { token: string }, more: { current?: string; password?: string; repeat?: string } = {}) => {
    const input = { ...typed, repeat: more.password ?? chosen, ...more };
    return changePassword(services, visit({ actorId: user.id, sessionToken: mine.token }), input);
  };
  const eventsOf = async (kind: string) => {
    const events = await services.db.accessEvent.findMany({ where: { userId: user.id, kind }, orderBy: { id: "asc" } });
    return events.map(({ reason, sessionId, deviceId }) => [reason, sessionId ?? deviceId]);
  };
  const refusal = async (...asked: Parameters<typeof change>) => {
    const result = await change(...asked);
    return result.ok ? null : result.refusal.code;
  };

  beforeEach(async () => {
    user = await createUser();
  });

  it("makes the new one good and the old one bad", async () => {
    expect((await change(await signedIn())).ok).toBe(true);
    await expect(signedIn()).rejects.toThrow("invalid-credentials");
    await expect(signedIn(chosen)).resolves.toBeTruthy();
  });

  it("ends every other session and keeps the one that asked (T33)", async () => {
    const [mine, other, another] = [await signedIn(), await signedIn(), await signedIn()];
    const changed = await change(mine);
    if (!changed.ok) throw new Error(changed.refusal.code);
    const tokens = [changed.value.sessionToken, other.token, another.token];
    expect(await Promise.all(tokens.map(alive))).toEqual([true, false, false]);
    expect(await eventsOf("session.ended")).toEqual(
      expect.arrayContaining([other, another].map(({ sessionId }) => ["password-changed", sessionId])),
    );
    expect(await eventsOf("session.ended")).toHaveLength(2);
  });

  it("gives the session a new token, good from now for its whole life; the old one is dead (T46)", async () => {
    const mine = await signedIn();
    clock.advance(minutes(20));
    const changed = await change(mine);
    if (!changed.ok) throw new Error(changed.refusal.code);
    const { sessionToken, sessionMaxAge } = changed.value;
    expect(sessionMaxAge).toBeNull();
    expect(await alive(mine.token)).toBe(false);
    const session = await readSession(services, organization, sessionToken, { act: false });
    expect(session?.sessionId).toBe(mine.sessionId);
    expect(clock.now().getTime() - Number(session?.authenticatedAt)).toBeLessThan(60_000);
  });

  it("makes every browser unknown but the one that asked, and forgets their wrong guesses (T33)", async () => {
    const [mine, other] = [await signedIn(testPassword, true), await signedIn(testPassword, true)];
    for (const { deviceId } of [mine, other]) {
      const lane = { organizationId: organization.id, userId: user.id, lane: deviceId ?? "", consecutive: 1 };
      await services.db.attemptCounter.upsert({
        where: { userId_lane: { userId: user.id, lane: lane.lane } },
        create: lane,
        update: lane,
      });
    }
    expect((await change(mine)).ok).toBe(true);
    const devices = await services.db.knownDevice.findMany({ where: { userId: user.id, revokedAt: null } });
    expect(devices.map(({ id }) => id)).toEqual([mine.deviceId]);
    expect(await eventsOf("device.revoked")).toEqual([["password-changed", other.deviceId]]);
    const lanes = await services.db.attemptCounter.findMany({ where: { userId: user.id, lane: other.deviceId ?? "" } });
    expect(lanes).toEqual([]);
    expect(await services.db.attemptCounter.count({ where: { userId: user.id, lane: mine.deviceId ?? "" } })).toBe(1);
  });

  it("from a computer that is shared makes every browser unknown", async () => {
    await signedIn(testPassword, true);
    expect((await change(await signedIn())).ok).toBe(true);
    expect(await services.db.knownDevice.count({ where: { userId: user.id, revokedAt: null } })).toBe(0);
  });

  it("voids a reset link under way, and leaves other people's alone (T33)", async () => {
    const link = async (userId: string) => {
      const id = randomUUID();
      const row = {
        id,
        organizationId: organization.id,
        userId,
        purpose: "reset" as const,
        keyId: 1,
        createdAt: clock.now(),
      };
      await services.db.link.create({ data: row });
      return id;
    };
    const [mine, theirs] = [await link(user.id), await link((await createUser()).id)];
    await change(await signedIn());
    const revoked = async (id: string) =>
      (await services.db.link.findUniqueOrThrow({ where: { id } })).revokedAt !== null;
    expect([await revoked(mine), await revoked(theirs)]).toEqual([true, false]);
  });

  it("tells the account holder by mail and writes history once, without a secret", async () => {
    const mine = await signedIn();
    await change(mine);
    const mails = await services.db.mail.findMany({ where: { userId: user.id, kind: "password-changed" } });
    expect(mails.map(({ address, facts }) => [address, (facts as { how: string }).how])).toEqual([
      [user.email, "changed"],
    ]);
    const events = await services.db.accessEvent.findMany({ where: { userId: user.id, kind: "password.changed" } });
    expect(events.map((event) => [event.actorId, event.sessionId])).toEqual([[user.id, mine.sessionId]]);
    expect(JSON.stringify([mails, events.map(({ id: _, ...event }) => event)])).not.toContain(chosen);
  });

  it("needs the current password, and a wrong one changes nothing (T9)", async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    expect(await refusal(mine, { current: "not the current one" })).toBe("wrong-current-password");
    expect(await alive(other.token)).toBe(true);
    await expect(signedIn()).resolves.toBeTruthy();
  });

  it("counts wrong current passwords with those of the sign-in form, and locks both (T9, T16)", async () => {
    const mine = await signedIn();
    for (let guess = 0; guess < 6; guess++) {
      await signIn(services, visit(), { identifier: user.username, password: "a wrong one", sharedComputer: true });
    }
    for (let guess = 0; guess < 4; guess++) await change(mine, { current: "a wrong one" });
    expect(await refusal(mine)).not.toBeNull();
    await expect(signedIn()).rejects.toThrow("invalid-credentials");
    clock.advance(3_601);
    await expect(signedIn()).resolves.toBeTruthy();
  });

  it("refuses a weak new one before the current one is looked at, so that no guess is spent", async () => {
    const mine = await signedIn();
    for (let time = 0; time < 12; time++) {
      expect(await refusal(mine, { current: "wrong", password: "short" })).toBe("password-too-short");
    }
    expect(await refusal(mine, { password: user.username.padEnd(20, "1") })).toBe("password-context");
    expect(await refusal(mine, { repeat: "something else" })).toBe("password-repeat-differs");
    expect(await refusal(mine)).toBeNull();
  });

  it("is for somebody who is signed in here", async () => {
    const elsewhere = await base.createOrganization();
    const { token } = await signedIn();
    const theirs = await createUser();
    for (const who of [
      visit({ sessionToken: token }),
      visit({ actorId: user.id }),
      visit({ actorId: theirs.id, sessionToken: token }),
      visit({ actorId: user.id, sessionToken: token, organization: elsewhere }),
    ]) {
      expect(await changePassword(services, who, typed)).toMatchObject({
        ok: false,
        refusal: { code: "not-signed-in" },
      });
    }
    await expect(signedIn()).resolves.toBeTruthy();
  });

  it("leaves everything as it was when the history cannot be written (T85)", async () => {
    const mine = await signedIn();
    const other = await signedIn();
    const unwritable = visit({ actorId: user.id, sessionToken: mine.token, requestId: "\0" });
    await expect(changePassword(services, unwritable, typed)).rejects.toThrow();
    expect(await Promise.all([mine, other].map(({ token }) => alive(token)))).toEqual([true, true]);
    await expect(signedIn()).resolves.toBeTruthy();
  });
});
