import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { ownersPassword, testOwnerDoor } from "@/lib/adapters/database/test-owner-door";
import type { Door } from "./facts";
import { signIn } from "./sign-in";

const made = await testDatabase();
const { services, createOrganization, createUser } = made;
const { db, clock } = services;
const { place } = testOwnerDoor(made);

test("an owner whose roles say single sign-on comes in at the owners' door alone, and every owner is told each time", async () => {
  const { owner, owners, enter, mails, events } = await place();
  expect(await enter("night", "everybody")).toBe("method-not-allowed");
  expect(await mails("owner-door-used")).toEqual([]);
  expect(await enter("night")).toBe("in");
  expect(await mails("owner-door-used")).toEqual(owners);
  expect(await events(owner.id, "sign-in.succeeded")).toMatchObject([{ reason: "owner-door", method: "password" }]);
  expect(await enter("night")).toBe("in");
  expect(await mails("owner-door-used")).toHaveLength(4);
  expect(await mails("bypass-used")).toEqual([]);
});

test("nobody but an owner comes in there: the right password hears what a wrong one hears, and history knows why", async () => {
  const { person, organization, enter, events, mails } = await place();
  const admin = await person("admin", { rank: "administrator", password: ownersPassword });
  const around = await person("around", { password: ownersPassword });
  await db.user.update({ where: { id: around.id }, data: { ssoBypass: true } });
  const usual = await createUser({ organization, username: "usual", password: ownersPassword });
  const said = [];
  for (const name of ["admin", "around", "usual", "nobody"]) said.push(await enter(name));
  expect(said).toEqual(Array(4).fill("invalid-credentials"));
  expect(await enter("admin", "owners", "not the password")).toBe("invalid-credentials");
  for (const { id } of [admin, around, usual]) {
    const [refused] = await events(id, "sign-in.refused");
    expect(refused).toMatchObject({ reason: "owners-only", details: { door: "owners" } });
  }
  expect(await events(admin.id, "sign-in.refused")).toMatchObject([
    { reason: "owners-only" },
    { reason: "wrong-password", details: { door: "owners" } },
  ]);
  expect([await enter("around", "everybody"), await enter("usual", "everybody")]).toEqual(["in", "in"]);
  expect(await mails("owner-door-used")).toEqual([]);
});

test("nor is one who is suspended told so there: whoever is no owner hears one sentence", async () => {
  const { person, enter, events } = await place();
  const gone = await person("gone", { rank: "administrator", password: ownersPassword, suspended: true });
  expect(await enter("gone")).toBe("invalid-credentials");
  expect(await enter("gone", "everybody")).toBe("suspended");
  expect(await events(gone.id, "sign-in.refused")).toMatchObject([
    { reason: "suspended", details: { door: "owners" } },
    { reason: "suspended" },
  ]);
});

test("an owner whose roles allow a password may use the door too, and that is told as well", async () => {
  const { owner, owners, role, enter, mails } = await place();
  await db.role.update({ where: { id: role.id }, data: { methods: ["password", "saml"] } });
  expect(await enter("night", "everybody")).toBe("in");
  expect(await mails("owner-door-used")).toEqual([]);
  expect(await enter("night")).toBe("in");
  expect(await mails("owner-door-used")).toEqual(owners);
  await db.user.update({ where: { id: owner.id }, data: { rank: "administrator" } });
  expect(await enter("night")).toBe("invalid-credentials");
});

test("every other gate holds at the door as well: the suspended, the not activated, and whose type may not sign in stay out", async () => {
  const { owner, organizationId, enter, events } = await place();
  const during = async (data: object, back: object) => {
    await db.user.update({ where: { id: owner.id }, data });
    const met = await enter("night");
    await db.user.update({ where: { id: owner.id }, data: back });
    return met;
  };
  expect(await during({ suspendedAt: clock.now() }, { suspendedAt: null })).toBe("suspended");
  expect(await during({ activatedAt: null }, { activatedAt: clock.now() })).toBe("not-activated");
  const { typeId } = owner;
  await db.userType.updateMany({ where: { id: typeId, organizationId }, data: { maySignIn: false } });
  expect(await enter("night")).toBe("type-cannot-sign-in");
  await db.userType.updateMany({ where: { id: typeId, organizationId }, data: { maySignIn: true } });
  expect((await events(owner.id, "sign-in.refused")).map(({ reason }) => reason)).toEqual([
    "suspended",
    "not-activated",
    "type-cannot-sign-in",
  ]);
});

test("both doors count guesses together: a lock that one closes the other keeps", async () => {
  const { owner, enter, events } = await place({ lock: { threshold: 3 } });
  for (const door of ["owners", "everybody", "owners"] as const) await enter("night", door, "not the password");
  expect(await enter("night")).toBe("invalid-credentials");
  expect((await events(owner.id, "sign-in.refused")).at(-1)).toMatchObject({ reason: "locked" });
});

test("many guesses at both doors at once: no more than the threshold are evaluated", async () => {
  const { owner, enter, events } = await place({ lock: { threshold: 3 } });
  const doors = Array.from({ length: 12 }, (_, place) => (place % 2 ? "owners" : "everybody") as Door);
  await Promise.all(doors.map((door) => enter("night", door, "not the password")));
  const refused = await events(owner.id, "sign-in.refused");
  expect(refused).toHaveLength(12);
  expect(refused.filter(({ reason }) => reason === "wrong-password")).toHaveLength(3);
});

test("an owner who is none any more when the guess is settled does not come in", async () => {
  const { owner, organizationId, visitor } = await place();
  const { passwords } = services;
  const slow: typeof services = {
    ...services,
    passwords: {
      ...passwords,
      admit: (async (work: never, client: never) => {
        const admitted = await passwords.admit(work, client);
        await db.user.update({ where: { id: owner.id, organizationId }, data: { rank: "administrator" } });
        return admitted;
      }) as typeof passwords.admit,
    },
  };
  const asked = { identifier: "night", password: ownersPassword, sharedComputer: true, door: "owners" as const };
  expect(await signIn(slow, visitor, asked)).toMatchObject({ refusal: { code: "invalid-credentials" } });
  expect(await db.session.count({ where: { organizationId, userId: owner.id } })).toBe(0);
});

test("an owner of another organization is nobody at this door", async () => {
  const { enter } = await place();
  const organization = await createOrganization();
  await createUser({ organization, username: "elsewhere", rank: "owner", password: ownersPassword });
  expect(await enter("elsewhere")).toBe("invalid-credentials");
});
