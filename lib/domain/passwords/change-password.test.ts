import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import { readSession } from "../sessions/read-session";
import { signIn } from "../sign-in/sign-in";
import { changePassword } from "./change-password";

const chosen = "quietly raining tonight";

describe("changing one's password", async () => {
  const base = await testDatabase();
  const { services, organization, clock, createUser, visit } = base;
  let user: User;

  const signedIn = async (password = testPassword) => {
    const opened = await signIn(services, visit(), { identifier: user.username, password, sharedComputer: false });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const session = await readSession(services, organization, opened.value.sessionToken, { act: false });
    if (!session) throw new Error("the session is dead");
    return { ...session, token: opened.value.sessionToken };
  };
  const alive = async (token: string) => (await readSession(services, organization, token, { act: false })) !== null;
  const change = (sessionId: string, more: { current?: string; password?: string; repeat?: string } = {}) => {
    const input = { current: testPassword, password: chosen, repeat: more.password ?? chosen, ...more };
    return changePassword(services, visit({ actorId: user.id }), { sessionId, ...input });
  };
  const refusal = async (...asked: Parameters<typeof change>) => {
    const result = await change(...asked);
    return result.ok ? null : result.refusal.code;
  };

  beforeEach(async () => {
    user = await createUser();
  });

  it("makes the new one good and the old one bad", async () => {
    expect((await change((await signedIn()).sessionId)).ok).toBe(true);
    await expect(signedIn()).rejects.toThrow("invalid-credentials");
    await expect(signedIn(chosen)).resolves.toBeTruthy();
  });

  it("ends every other session and keeps the one that asked (T33)", async () => {
    const [mine, other, another] = [await signedIn(), await signedIn(), await signedIn()];
    await change(mine.sessionId);
    expect(await Promise.all([mine, other, another].map(({ token }) => alive(token)))).toEqual([true, false, false]);
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
    await change((await signedIn()).sessionId);
    const revoked = async (id: string) =>
      (await services.db.link.findUniqueOrThrow({ where: { id } })).revokedAt !== null;
    expect([await revoked(mine), await revoked(theirs)]).toEqual([true, false]);
  });

  it("tells the account holder by mail and writes history once, without a secret", async () => {
    const { sessionId } = await signedIn();
    await change(sessionId);
    const mails = await services.db.mail.findMany({ where: { userId: user.id, kind: "password-changed" } });
    expect(mails.map(({ address, facts }) => [address, (facts as { how: string }).how])).toEqual([
      [user.email, "changed"],
    ]);
    const events = await services.db.accessEvent.findMany({ where: { userId: user.id, kind: "password.changed" } });
    expect(events.map((event) => [event.actorId, event.sessionId])).toEqual([[user.id, sessionId]]);
    expect(JSON.stringify([mails, events.map(({ id: _, ...event }) => event)])).not.toContain(chosen);
  });

  it("needs the current password, and a wrong one changes nothing (T9)", async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    expect(await refusal(mine.sessionId, { current: "not the current one" })).toBe("wrong-current-password");
    expect(await alive(other.token)).toBe(true);
    await expect(signedIn()).resolves.toBeTruthy();
  });

  it("counts wrong current passwords with those of the sign-in form, and locks both (T9, T16)", async () => {
    const { sessionId } = await signedIn();
    for (let guess = 0; guess < 6; guess++) {
      await signIn(services, visit(), { identifier: user.username, password: "a wrong one", sharedComputer: true });
    }
    for (let guess = 0; guess < 4; guess++) await change(sessionId, { current: "a wrong one" });
    expect(await refusal(sessionId)).not.toBeNull();
    await expect(signedIn()).rejects.toThrow("invalid-credentials");
    clock.advance(3_601);
    await expect(signedIn()).resolves.toBeTruthy();
  });

  it("refuses a weak new one before the current one is looked at, so that no guess is spent", async () => {
    const { sessionId } = await signedIn();
    for (let time = 0; time < 12; time++) {
      expect(await refusal(sessionId, { current: "wrong", password: "short" })).toBe("password-too-short");
    }
    expect(await refusal(sessionId, { password: user.username.padEnd(20, "1") })).toBe("password-context");
    expect(await refusal(sessionId, { repeat: "something else" })).toBe("password-repeat-differs");
    expect(await refusal(sessionId)).toBeNull();
  });

  it("is for somebody who is signed in here", async () => {
    const input = { sessionId: randomUUID(), current: testPassword, password: chosen, repeat: chosen };
    const elsewhere = await base.createOrganization();
    for (const who of [visit(), visit({ actorId: user.id, organization: elsewhere })]) {
      expect(await changePassword(services, who, input)).toMatchObject({
        ok: false,
        refusal: { code: "not-signed-in" },
      });
    }
  });

  it("happens once when asked twice at the same moment", async () => {
    const { sessionId } = await signedIn();
    const results = await Promise.all([change(sessionId), change(sessionId, { password: `${chosen}!` })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await services.db.mail.count({ where: { userId: user.id, kind: "password-changed" } })).toBe(1);
  });

  it("leaves everything as it was when the history cannot be written (T85)", async () => {
    const mine = await signedIn();
    const other = await signedIn();
    const input = { sessionId: mine.sessionId, current: testPassword, password: chosen, repeat: chosen };
    const unwritable = visit({ actorId: user.id, requestId: "\0" });
    await expect(changePassword(services, unwritable, input)).rejects.toThrow();
    expect(await alive(other.token)).toBe(true);
    await expect(signedIn()).resolves.toBeTruthy();
  });
});
