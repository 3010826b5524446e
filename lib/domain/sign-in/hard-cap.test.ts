import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { minutes } from "../duration";
import { unlockUser } from "../users/unlock-user";
import { signIn } from "./sign-in";

const { services, clock, createUser, visit } = await testDatabase();
const right = "a correct long passphrase";
const knock = (identifier: string, password: string, from = visit()) =>
  signIn(services, from, { identifier, password, sharedComputer: false });

describe("a hundred wrong passwords in a row, however slow", () => {
  test("close the account to strangers until a reset, and are told to its holder and to history once (T17, T24, T81)", async () => {
    const { id: userId, username } = await createUser({
      username: "patient",
      email: "patient@example.test",
      password: right,
    });
    for (let guess = 0; guess < 101; guess++) {
      if (guess % 9 === 0) clock.advance(minutes(61));
      await knock(username, "wrong");
    }
    clock.advance(minutes(3 * 24 * 60));
    expect(await knock(username, right)).toMatchObject({ ok: false, refusal: { code: "invalid-credentials" } });
    const closed = await services.db.accessEvent.findMany({ where: { userId, kind: "lock.closed" } });
    expect(closed).toMatchObject([{ reason: "hard-cap" }]);
    const mails = await services.db.mail.findMany({ where: { userId, kind: "locked" } });
    expect(mails).toMatchObject([{ facts: { failures: 100, release: "reset", until: null } }]);
    expect(await unlockUser(services, visit(), { userId })).toMatchObject({ value: { wasLocked: true } });
    expect((await knock(username, right)).ok).toBe(true);
  });
});

describe("five wrong passwords of strangers", () => {
  test("are told to a person who enters from a known browser, once until there are more (T24)", async () => {
    const { id: userId, username } = await createUser({
      username: "known",
      email: "known@example.test",
      password: right,
    });
    const first = await knock(username, right);
    const home = visit({ deviceToken: first.ok ? first.value.deviceToken : null });
    const told = () => services.db.mail.count({ where: { userId, kind: "after-failures" } });
    for (let guess = 0; guess < 5; guess++) await knock(username, "wrong");
    for (const _ of [1, 2]) expect((await knock(username, right, home)).ok).toBe(true);
    expect(await told()).toBe(1);
    clock.advance(minutes(5));
    await knock(username, "wrong");
    await knock(username, right, home);
    expect(await told()).toBe(2);
  });
});
