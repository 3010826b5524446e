import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { resetPassword } from "./reset-password";

const database = await testDatabase();
const { services, createUser, visit, secondServices } = database;
const { linkFor, canSignIn, eventsOf, inspect } = testLinks(database);

describe("a password reset", () => {
  test("sets the password, ends sessions, devices and other links, mails a notice, and signs nobody in", async () => {
    const { id: userId } = await createUser({ username: "dana" });
    const other = await linkFor(userId, "activation");
    const { linkId, secret } = await linkFor(userId, "reset");
    expect(await canSignIn("dana", "open-the-door-please")).toBe(true);
    const before = await services.db.session.count();
    expect(await resetPassword(services, visit(), { secret, linkId, ...typedTwice })).toEqual({
      ok: true,
      value: { username: "dana", identifier: "dana", lockedUntil: null, stillLocked: false },
    });
    expect(await services.db.session.count()).toBe(before);
    expect(await services.db.session.count({ where: { userId, endedAt: null } })).toBe(0);
    expect(await services.db.knownDevice.count({ where: { userId, revokedAt: null } })).toBe(0);
    expect(await services.db.link.findUnique({ where: { id: other.linkId } })).toMatchObject({
      revokedAt: expect.any(Date),
    });
    expect(await services.db.mail.findFirst({ where: { userId, kind: "password-changed" } })).toMatchObject({
      facts: { how: "reset" },
    });
    expect(await eventsOf(userId)).toEqual(expect.arrayContaining(["link.used", "password.set"]));
    expect(await canSignIn("dana", "open-the-door-please")).toBe(false);
    expect(await canSignIn("dana", newPassword)).toBe(true);
  });

  test("a refused password does not use up the link", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    const reset = (password: string, repeat = password) =>
      resetPassword(services, visit(), { secret, linkId, password, repeat });
    expect(await reset("short")).toMatchObject({ refusal: { code: "password-too-short" } });
    expect(await reset(newPassword, "something else entirely")).toMatchObject({
      refusal: { code: "password-repeat-differs" },
    });
    expect(await reset(newPassword)).toMatchObject({ ok: true });
  });

  test("a busy hash queue refuses it and does not use up the link", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    const busy = { ...services, passwords: { ...services.passwords, admit: async () => ({ busy: true }) as const } };
    expect(await resetPassword(busy, visit(), { secret, linkId, ...typedTwice })).toMatchObject({
      refusal: { code: "busy" },
    });
    expect(await inspect("reset", secret)).toMatchObject({ ok: true });
  });

  test("works once", async () => {
    const { id: userId, username } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    await resetPassword(services, visit(), { secret, linkId, ...typedTwice });
    const again = { password: "yet another passphrase", repeat: "yet another passphrase" };
    const used = { ok: false, refusal: { code: "link-used", facts: { username } } };
    expect(await resetPassword(services, visit(), { secret, linkId, ...again })).toMatchObject(used);
    expect(await inspect("reset", secret)).toMatchObject(used);
    expect(await canSignIn(username, newPassword)).toBe(true);
  });

  test("of a hundred parallel uses over two pools one wins", async () => {
    const { id: userId, username } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    const second = secondServices();
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const password = `parallel passphrase ${n}`;
        return resetPassword(n % 2 ? services : second, visit(), { secret, linkId, password, repeat: password });
      }),
    );
    const won = results.flatMap((result, n) => (result.ok ? [n] : []));
    expect(won).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    expect(new Set(codes)).toEqual(new Set(["link-used"]));
    expect(await canSignIn(username, `parallel passphrase ${won[0]}`)).toBe(true);
    expect((await eventsOf(userId)).filter((kind) => kind === "link.used")).toHaveLength(1);
    expect(await services.db.mail.count({ where: { userId, kind: "password-changed" } })).toBe(1);
  });
});
