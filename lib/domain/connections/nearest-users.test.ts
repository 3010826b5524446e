import { describe, expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { Viewer } from "../users/user-filter";
import { nearestUsers } from "./nearest-users";

const made = await testDatabase();
const { services, createUser } = made;
const { db } = services;
const { town } = testArrivals(made);

async function place() {
  const { organization, connection, person, owner } = await town();
  const viewer: Viewer = { organization, actor: { userId: owner.user.id, rank: "owner" }, now: services.clock.now() };
  const near = async (value: string | null, said: Record<string, string> = {}, by = viewer) => {
    const attributes = new Map(Object.entries(said).map(([name, one]) => [name, [one]]));
    const found = await nearestUsers(services, by, connection, { value, attributes });
    return found.map(({ username, difference, attribute }) =>
      [username, difference, attribute].filter(Boolean).join(" "),
    );
  };
  return { organization, connection, person, viewer, near };
}

describe("the nearest users", () => {
  test("differ in case, spaces, a letter, the domain or the surname, nearest first", async () => {
    const { person, near } = await place();
    for (const username of ["Ann.Fox", "ann.fix", "ann.lee", "bob.fox", "ann.fox@a.test"])
      await person(username, { email: null });
    expect(await near("ann.fox")).toEqual([
      "Ann.Fox case",
      "ann.fix letter",
      "ann.fox@a.test domain",
      "ann.lee surname",
    ]);
    expect(await near("bob. fox")).toEqual(["bob.fox spaces"]);
    expect(await near("nobody.at.all")).toEqual([]);
  });

  test("are those whom another attribute names, too", async () => {
    const { person, near } = await place();
    const { id } = await person("afox", { email: "ann@example.test" });
    expect(await near("0815", { mail: "Ann@example.test" })).toEqual(["afox attribute mail"]);
    await db.user.update({ where: { id }, data: { customerId: "K-7" } });
    expect(await near(null, { number: "k-7" })).toEqual(["afox attribute number"]);
  });

  test("are people whom the viewer may see, and it is said whether they come through and are linked", async () => {
    const { organization, connection, person, viewer, near } = await place();
    const ann = await person("ann.fox", { email: null });
    const local = await createUser({ organization, username: "ann.fix", email: null, methods: ["password"] });
    await db.identity.create({
      data: {
        ...{ id: crypto.randomUUID(), organizationId: organization.id, connectionId: connection.id, userId: ann.id },
        ...{ subject: "s", createdAt: viewer.now },
      },
    });
    const all = await nearestUsers(services, viewer, connection, { value: "ann.fax", attributes: new Map() });
    expect(all.map(({ username, comesThrough, linked }) => [username, comesThrough, linked]).sort()).toEqual([
      ["ann.fix", false, false],
      ["ann.fox", true, true],
    ]);
    const helper = await createUser({ organization, rank: "helpdesk" });
    const { roleId } = await db.userRole.findFirstOrThrow({ where: { userId: local.id } });
    await db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
    expect(await near("ann.fax", {}, { ...viewer, actor: { userId: helper.id, rank: "helpdesk" } })).toEqual([
      "ann.fix letter",
    ]);
  });
});
