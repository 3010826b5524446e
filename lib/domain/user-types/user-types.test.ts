import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { minutes } from "../duration";
import { removeUserType } from "./remove-user-type";
import { saveUserType } from "./save-user-type";
import { typeVersion, type UserTypeValues } from "./user-type-values";

describe("user types", async () => {
  const { services, organization, createUser, createOrganization, visit, clock } = await testDatabase();
  const { db } = services;
  const owner = await createUser({ username: "olive", rank: "owner" });
  const admin = await createUser({ username: "adam", rank: "administrator", type: "Capture" });
  const helper = await createUser({ username: "helen", rank: "helpdesk" });
  const sessions = new Map<string, Awaited<ReturnType<typeof signTestUserIn>>>();
  for (const user of [owner, admin, helper]) sessions.set(user.id, await signTestUserIn(services, user));
  const as = ({ id }: { id: string }) => visit(sessions.get(id));
  const named = (name: string) =>
    db.userType.findUniqueOrThrow({ where: { organizationId_name: { organizationId: organization.id, name } } });
  const own = (values: Partial<UserTypeValues> = {}): UserTypeValues => ({
    ...{ name: "Night shift", maySignIn: true, getsMail: true, remembersDevice: true },
    ...{ idleMinutes: null, absoluteMinutes: null, mostSessions: null },
    ...values,
  });
  const code = async (result: Promise<{ ok: true } | { ok: false; refusal: { code: string } }>) => {
    const answer = await result;
    return answer.ok ? "ok" : answer.refusal.code;
  };
  const lastEvent = () =>
    db.accessEvent.findFirst({ where: { organizationId: organization.id }, orderBy: { id: "desc" } });

  it("can be added, with one event that says what it is", async () => {
    expect(await code(saveUserType(services, as(admin), { values: own({ idleMinutes: 0 }) }))).toBe("ok");
    expect(await named("Night shift")).toMatchObject({ idleMinutes: 0, absoluteMinutes: null });
    const event = await lastEvent();
    expect(event).toMatchObject({ kind: "type.changed", reason: "added", actorId: admin.id });
    const { noteId } = (event?.details ?? {}) as { noteId?: string };
    const note = await db.eventNote.findUniqueOrThrow({ where: { id: noteId } });
    expect(note.changes).toMatchObject({ name: { from: null, to: "Night shift" }, idleMinutes: { from: null, to: 0 } });
  });

  it.each<[Partial<UserTypeValues>, string]>([
    [{ name: "  " }, "field-missing"],
    [{ name: "a\u202eb" }, "field-unprintable"],
    [{ name: "General" }, "name-taken"],
    [{ idleMinutes: 4 }, "out-of-bounds"],
    [{ idleMinutes: Number.NaN }, "out-of-bounds"],
    [{ absoluteMinutes: 0 }, "out-of-bounds"],
    [{ mostSessions: 101 }, "out-of-bounds"],
  ])("%j is refused: %s", async (values, expected) => {
    expect(await code(saveUserType(services, as(admin), { values: own({ name: "Another", ...values }) }))).toBe(
      expected,
    );
  });

  it("is not changed by the help desk, nor by a proof that is too old, nor from elsewhere", async () => {
    const { id } = await named("Night shift");
    const stale = visit(await signTestUserIn(services, admin, { provenAgo: minutes(11) }));
    expect(await code(saveUserType(services, as(helper), { id, values: own() }))).toBe("not-allowed");
    expect(await code(saveUserType(services, stale, { id, values: own() }))).toBe("proof-needed");
    const other = await createOrganization();
    const foreign = await db.userType.findFirstOrThrow({ where: { organizationId: other.id } });
    expect(await code(saveUserType(services, as(admin), { id: foreign.id, values: own({ name: "x" }) }))).toBe(
      "type-unknown",
    );
    expect(await code(removeUserType(services, as(admin), { id: foreign.id }))).toBe("type-unknown");
  });

  it("tells the second of two who save the same type", async () => {
    const type = await named("Night shift");
    const seen = typeVersion(type);
    expect(await code(saveUserType(services, as(admin), { id: type.id, seen, values: own({ mostSessions: 2 }) }))).toBe(
      "ok",
    );
    expect(await code(saveUserType(services, as(owner), { id: type.id, seen, values: own({ getsMail: false }) }))).toBe(
      "edited-meanwhile",
    );
  });

  it("ends the sessions of everybody who has it when it may not sign in any more, and nobody else's", async () => {
    const kiosk = await createUser({ username: "kiosk", type: "Kiosk" });
    const session = (userId: string, place: number) => ({
      ...{ id: `00000000-0000-4000-8000-00000000000${place}`, organizationId: organization.id, userId },
      ...{ tokenHash: new Uint8Array([place]), method: "password" as const, clientAddress: "10.0.0.1", userAgent: "b" },
      ...{ createdAt: clock.now(), authenticatedAt: clock.now(), lastActAt: clock.now() },
    });
    await db.session.createMany({ data: [session(kiosk.id, 1), session(kiosk.id, 2), session(owner.id, 3)] });
    const type = await named("Kiosk");
    const values = { ...own(), ...type, maySignIn: false };
    expect(await code(saveUserType(services, as(admin), { id: type.id, values }))).toBe("ok");
    const open = await db.session.findMany({ where: { organizationId: organization.id, endedAt: null } });
    expect(new Set(open.map(({ userId }) => userId))).toEqual(new Set([owner.id, admin.id, helper.id]));
    const ended = await db.accessEvent.count({
      where: { organizationId: organization.id, kind: "session.ended", reason: "type-changed", userId: kiosk.id },
    });
    expect(ended).toBe(2);
  });

  it("keeps its author, and the last owner, from being shut out", async () => {
    const [capture, general] = [await named("Capture"), await named("General")];
    const shut = (type: UserTypeValues & { id: string }, who: { id: string }) =>
      code(saveUserType(services, as(who), { id: type.id, values: { ...own(), ...type, maySignIn: false } }));
    expect(await shut(capture, admin)).toBe("shuts-yourself-out");
    expect(await shut(general, admin)).toBe("last-owner");
    const second = await createUser({ username: "oskar", rank: "owner", type: "Wallboard" });
    expect(await shut(await named("Wallboard"), admin)).toBe("higher-rank");
    expect(await shut(await named("Wallboard"), owner)).toBe("ok");
    expect((await db.user.findUniqueOrThrow({ where: { id: second.id } })).typeId).toBe((await named("Wallboard")).id);
    expect(await shut(general, admin)).toBe("last-owner");
  });

  it("can be removed when nobody has it, and not before", async () => {
    const [free, used] = [await named("Night shift"), await named("General")];
    expect(await code(removeUserType(services, as(admin), { id: used.id }))).toBe("type-in-use");
    expect(await code(removeUserType(services, as(admin), { id: free.id }))).toBe("ok");
    expect(await lastEvent()).toMatchObject({ kind: "type.changed", reason: "removed" });
    expect(await code(removeUserType(services, as(admin), { id: free.id }))).toBe("type-unknown");
  });

  it("is not removed while somebody is given it", async () => {
    const made = await saveUserType(services, as(admin), { values: own({ name: "Race" }) });
    if (!made.ok) throw new Error(made.refusal.code);
    const { id } = made.value;
    const people = await Promise.all(Array.from({ length: 4 }, () => createUser()));
    const given = people.map((user) =>
      db.user.update({ where: { id: user.id, organizationId: organization.id }, data: { typeId: id } }).then(
        () => "given",
        () => "refused",
      ),
    );
    const [removed, ...answers] = await Promise.all([code(removeUserType(services, as(admin), { id })), ...given]);
    const left = await db.user.count({ where: { organizationId: organization.id, typeId: id } });
    expect(left).toBe(answers.filter((answer) => answer === "given").length);
    expect(removed === "ok" ? left === 0 : removed === "type-in-use").toBe(true);
  });
});
