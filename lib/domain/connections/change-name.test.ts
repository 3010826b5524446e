import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { changeName } from "./change-name";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town } = testArrivals(made);
const { connect, again } = testConnections(made);

test("a connection is called something else, which is written down and asks for no new test run", async () => {
  const { organization, connection, owner } = await town({ name: "Campus" });
  const changed = await changeName(services, owner.by, {
    connectionId: connection.id,
    name: " Sign-in of the campus ",
  });
  expect(changed.ok).toBe(true);
  const { name, revision } = await again(organization, connection.id);
  expect([name, revision]).toEqual(["Sign-in of the campus", connection.revision]);
  const event = { organizationId: organization.id, kind: "connection.changed", reason: "changed" };
  expect(await db.accessEvent.count({ where: event })).toBe(1);
  await changeName(services, owner.by, { connectionId: connection.id, name: "Sign-in of the campus" });
  expect(await db.accessEvent.count({ where: event })).toBe(1);
});

test("no two connections of an organization are called the same, and none is called nothing", async () => {
  const { organization, connection, owner } = await town({ name: "Campus" });
  const other = await connect({ organization, name: "Library" });
  const call = async (name: string, by = owner.by) => {
    const changed = await changeName(services, by, { connectionId: other.id, name });
    return changed.ok ? "ok" : changed.refusal.code;
  };
  expect(await call("Campus")).toBe("name-taken");
  expect(await call("  ")).toBe("field-missing");
  expect(await call("x".repeat(61))).toBe("field-too-long");
  const elsewhere = await town({ name: "Library" });
  expect(await call("Mine", elsewhere.owner.by)).toBe("connection-unknown");
  const helper = await elsewhere.signedIn({ rank: "helpdesk" });
  expect(await call("Mine", helper.by)).toBe("not-allowed");
  expect((await again(organization, connection.id)).name).toBe("Campus");
  expect((await again(organization, other.id)).name).toBe("Library");
});
