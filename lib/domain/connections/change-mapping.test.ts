import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement, testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { changeMapping } from "./change-mapping";
import type { Mapping } from "./connection";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);
const { again } = testConnections(made);

async function place() {
  const there = await town();
  const { organization, connection, owner } = there;
  const typeOf = async (name: string) =>
    (await db.userType.findFirstOrThrow({ where: { organizationId: organization.id, name } })).id;
  const change = async (mapping: Mapping, more: object = {}) => {
    const asked = { connectionId: connection.id, createsUsers: true, updatesRoles: false, newTypeId: null, mapping };
    const changed = await changeMapping(services, owner.by, { ...asked, ...more });
    return changed.ok ? "ok" : [changed.refusal.code, changed.refusal.facts?.field];
  };
  const made = async (username: string) =>
    db.user.findFirstOrThrow({ where: { organizationId: organization.id, username }, include: { type: true } });
  const now = () => again(organization, connection.id);
  return { ...there, typeOf, change, made, now };
}

test("a new person gets the type that the provider's value means, else the one that is the default", async () => {
  const { typeOf, change, arrive, made, now } = await place();
  const values = { kiosk: await typeOf("Kiosk"), wall: await typeOf("Wallboard") };
  const mapping = { name: "cn", type: { attribute: "employeeType", values } };
  expect(await change(mapping, { newTypeId: await typeOf("Capture") })).toBe("ok");
  const by = await now();
  const said: [string, Record<string, string | string[]>][] = [
    ["one", { employeeType: "kiosk" }],
    ["two", { employeeType: ["unheard of", "wall"] }],
    ["three", { employeeType: "constructor" }],
    ["four", {}],
  ];
  for (const [name, attributes] of said) expect((await arrive(statement(name, attributes), by)).ok).toBe(true);
  const types = await Promise.all(said.map(async ([name]) => (await made(name)).type.name));
  expect(types).toEqual(["Kiosk", "Wallboard", "Capture", "Capture"]);
});

test("a type or a role of another organization, or of nobody, is refused", async () => {
  const [here, elsewhere] = [await place(), await place()];
  const foreign = await elsewhere.typeOf("Kiosk");
  const type = (id: string) => ({ type: { attribute: "t", values: { a: id } } });
  expect(await here.change(type(foreign))).toEqual(["type-unknown", "type"]);
  expect(await here.change(type(randomUUID()))).toEqual(["type-unknown", "type"]);
  expect(await here.change({}, { newTypeId: foreign })).toEqual(["type-unknown", "newTypeId"]);
  const roles = { roles: { attribute: "groups", values: { a: [here.role.id, elsewhere.role.id] } } };
  expect(await here.change(roles)).toEqual(["role-unknown", "roleValues"]);
  expect(await here.change({ type: { attribute: " ", values: {} } })).toEqual(["field-invalid", "roleValues"]);
  expect((await here.now()).mapping).toEqual({});
});

test("what is saved as it was changes nothing, and no mapping asks for a new test run", async () => {
  const { change, now, role, organizationId, connection } = await place();
  const mapping = { email: "mail", roles: { attribute: "groups", values: { students: [role.id] } } };
  const events = () => db.accessEvent.count({ where: { organizationId, kind: "connection.changed" } });
  for (let time = 0; time < 2; time++) expect(await change(mapping)).toBe("ok");
  expect(await events()).toBe(1);
  expect(await now()).toMatchObject({ mapping, createsUsers: true, revision: connection.revision });
});
