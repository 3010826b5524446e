import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { SignInMethod } from "@/prisma/generated/enums";
import { outsideWithout } from "./outside-without";
import { switchOff, switchOn } from "./switch-connection";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);
const { connect, roleOf, give, again } = testConnections(made);

/** A town whose connection is on, with the right to switch it, and who would be outside without it. */
async function place() {
  const begun = await town();
  const { organization, organizationId, connection, owner } = begun;
  await db.connectionCertificate.createMany({
    data: [{ id: randomUUID(), organizationId, connectionId: connection.id, ...certificate() }],
  });
  await db.connection.update({ where: { id: connection.id }, data: { signOnAddress: "https://idp.test/sso" } });
  const { revision } = await again(organization, connection.id);
  await db.connection.update({ where: { id: connection.id }, data: { testedRevision: revision } });
  const roleWith = (name: string, methods: SignInMethod[]) =>
    db.role.create({ data: { id: randomUUID(), organizationId, name, methods } });
  const outside = async () =>
    (await outsideWithout(services, { organization }, connection)).people.map(({ username }) => username).sort();
  const told = () => db.mail.findMany({ where: { organizationId, kind: "connection-switched" } });
  const off = (left: number) => switchOff(services, owner.by, { connectionId: connection.id, left });
  const on = (passwordEnds = false) =>
    switchOn(services, owner.by, { connectionId: connection.id, passwordEnds, left: 0 });
  return { ...begun, roleWith, outside, told, off, on };
}

const certificate = () => ({
  pem: "none",
  fingerprint: "AB:CD",
  notBefore: new Date(0),
  notAfter: new Date(4e12),
  addedAt: new Date(0),
});

test("without a connection those stay outside who have no other way in, and nobody else", async () => {
  const { organization, connection, person, role, roleWith, outside } = await place();
  await person("alone");
  const reviewer = await roleWith("Reviewer", ["password"]);
  const both = await person("both");
  await give(both, reviewer.id);
  const around = await person("around");
  await db.user.update({ where: { id: around.id }, data: { ssoBypass: true } });
  await person("gone", { suspended: true });
  const other = await connect({ organization });
  const elsewhere = await person("elsewhere");
  await give(elsewhere, (await roleOf(other)).id);
  await person("night", { rank: "owner" });
  expect(await outside()).toEqual(["alone"]);
  await db.connection.update({ where: { id: other.id }, data: { state: "off" } });
  expect(await outside()).toEqual(["alone", "elsewhere"]);
  const closed = { ...organization, policy: { sso: { ownerDoor: false } } };
  const then = await outsideWithout(services, { organization: closed }, connection);
  expect(then.people.map(({ username }) => username).sort()).toEqual(["alone", "elsewhere", "night"]);
  await db.role.update({ where: { id: role.id }, data: { methods: ["saml", "password"] } });
  expect(await outside()).toEqual([]);
});

test("whoever switches it off has read how many then stay outside, and every owner is told who did it", async () => {
  const { person, off, told, owner, role, organization, connection } = await place();
  await person("alone");
  await person("night", { rank: "owner" });
  expect(await off(0)).toMatchObject({ refusal: { code: "left-out-changed", facts: { count: 1 } } });
  expect(await told()).toEqual([]);
  expect((await again(organization, connection.id)).state).toBe("on");
  expect(await off(1)).toMatchObject({ ok: true });
  const mails = await told();
  expect(mails).toHaveLength(2);
  const facts = { by: owner.user.name, on: false, connection: connection.name, roles: [role.name] };
  for (const mail of mails) expect(mail.facts).toMatchObject(facts);
  expect(await off(1)).toMatchObject({ ok: true });
  expect(await told()).toHaveLength(2);
});

test("every owner is told when it is switched on, and when a password ends, which history tells of each role", async () => {
  const { off, on, told, role, organizationId } = await place();
  await off(0);
  await db.role.update({ where: { id: role.id }, data: { methods: ["password", "saml"] } });
  expect(await on()).toMatchObject({ ok: true });
  expect((await told()).map(({ facts }) => facts).at(-1)).toMatchObject({ on: true, roles: [] });
  expect(await on()).toMatchObject({ ok: true });
  expect(await told()).toHaveLength(2);
  expect(await on(true)).toMatchObject({ ok: true });
  expect((await told()).map(({ facts }) => facts).at(-1)).toMatchObject({ on: true, roles: [role.name] });
  const events = await db.accessEvent.findMany({ where: { organizationId, kind: "role.changed" } });
  expect(events).toMatchObject([{ reason: "changed", details: { roleId: role.id, name: role.name } }]);
});
