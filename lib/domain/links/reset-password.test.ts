import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { hours, minutes } from "../duration";
import { holdUser } from "../users/hold-user";
import { resetPassword } from "./reset-password";

const database = await testDatabase();
const { services, clock, organization, createUser, visit, secondServices } = database;
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
      value: { username: "dana", identifier: "dana", ownersDoor: false, lockedUntil: null, stillLocked: false },
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

  test("ends with one event of history for each session and device (T81)", async () => {
    const { id: userId, username } = await createUser();
    for (let n = 0; n < 3; n++) expect(await canSignIn(username, "open-the-door-please")).toBe(true);
    const link = await linkFor(userId, "reset");
    const who = visit({ requestId: "the-reset" });
    await resetPassword(services, who, { ...link, ...typedTwice });
    const ended = await services.db.session.findMany({ where: { userId, endedAt: { not: null } } });
    const revoked = await services.db.knownDevice.findMany({ where: { userId, revokedAt: { not: null } } });
    const events = await services.db.accessEvent.findMany({ where: { userId, requestId: "the-reset" } });
    const of = (kind: string) => events.filter((event) => event.kind === kind);
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    expect(
      of("session.ended")
        .map((event) => event.sessionId)
        .sort(),
    ).toEqual(ids(ended));
    expect(
      of("device.revoked")
        .map((event) => event.deviceId)
        .sort(),
    ).toEqual(ids(revoked));
    expect([ended.length, revoked.length]).toEqual([3, 3]);
    for (const event of [...of("session.ended"), ...of("device.revoked")]) {
      expect(event).toMatchObject({
        reason: "password-reset",
        clientAddress: who.clientAddress,
        at: ended[0]?.endedAt,
      });
    }
  });

  test("that had to wait for its turn is written down with the time at which it happened (T84)", async () => {
    const { id: userId } = await createUser();
    const link = await linkFor(userId, "reset");
    let reset: ReturnType<typeof resetPassword> | undefined;
    let freed = clock.now();
    await secondServices().db.$transaction(async (tx) => {
      await holdUser(tx, { organizationId: organization.id, userId });
      reset = resetPassword(services, visit({ requestId: "waiting" }), { ...link, ...typedTwice });
      await new Promise((resolve) => setTimeout(resolve, 500));
      clock.advance(minutes(5));
      freed = clock.now();
    });
    expect(await reset).toMatchObject({ ok: true });
    const events = await services.db.accessEvent.findMany({ where: { userId, requestId: "waiting" } });
    expect(events.map(({ kind }) => kind)).toContain("password.set");
    for (const { at } of events) expect(at.getTime()).toBeGreaterThanOrEqual(freed.getTime());
  });

  test("through a link of the command line voids the mailed one, and the other way round (T90)", async () => {
    const use = (link: { secret: string; linkId: string }) =>
      resetPassword(services, visit(), { ...link, ...typedTwice });
    for (const first of ["printed", "mailed"] as const) {
      const { id: userId } = await createUser();
      const printed = await linkFor(userId, "reset", organization, undefined, hours(1));
      const mailed = await linkFor(userId, "reset");
      const [one, other] = first === "printed" ? [printed, mailed] : [mailed, printed];
      expect(await use(one)).toMatchObject({ ok: true });
      expect(await use(other)).toMatchObject({ refusal: { code: "link-revoked" } });
    }
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
