import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { doorsOf } from "./doors-of";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { connect } = testConnections(made);
const { town } = testArrivals(made);

test("everybody comes through the one connection where no role allows anything else", async () => {
  const { organization, organizationId, connection } = await town();
  const only = async () => (await doorsOf(services, organization)).only;
  expect(await only()).toBe(true);
  const role = { id: randomUUID(), organizationId, name: "Reviewer" };
  await db.role.create({ data: { ...role, methods: ["password"] } });
  expect(await only()).toBe(false);
  await db.role.delete({ where: { id: role.id } });
  const second = await connect({ organization });
  expect(await only()).toBe(false);
  await db.connection.update({ where: { id: second.id }, data: { state: "draft" } });
  expect(await only()).toBe(true);
  expect((await doorsOf(services, organization)).connections.map(({ id }) => id)).toEqual([connection.id]);
  await db.connection.update({ where: { id: connection.id }, data: { state: "off" } });
  expect(await doorsOf(services, organization)).toEqual({ connections: [], only: false });
});
