import { describe, expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement, testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { approveIdentity } from "./approve-identity";

const made = await testDatabase();
const { services, createUser } = made;
const { db } = services;
const { again, give } = testConnections(made);
const { town } = testArrivals(made);

describe("roles that a provider says", () => {
  const groups = async (wish: Parameters<typeof town>[0] = {}) => {
    const place = await town({ updatesRoles: true, ...wish });
    const { organization, organizationId, connection, role } = place;
    const roles = { own: role.id, staff: "", local: "" };
    for (const name of ["staff", "local"] as const) {
      const methods = name === "local" ? (["password"] as const) : (["saml"] as const);
      const { id } = await db.role.create({
        data: { id: crypto.randomUUID(), organizationId, name, methods: [...methods] },
      });
      roles[name] = id;
    }
    const values = { students: [roles.own], staff: [roles.staff] };
    await db.connection.update({
      where: { id: connection.id },
      data: { mapping: { roles: { attribute: "groups", values } } },
    });
    const rolesOf = async (userId: string) =>
      (await db.userRole.findMany({ where: { userId } })).map(({ roleId }) => roleId).sort();
    return { ...place, roles, rolesOf, mapped: await again(organization, connection.id) };
  };

  test("are given and taken, and no other is; without a word nothing changes", async () => {
    const { person, arrive, rolesOf, roles, mapped } = await groups();
    const ann = await person("ann");
    await give(ann, roles.local);
    expect((await arrive(statement("ann", { groups: ["students", "staff", "constructor"] }), mapped)).ok).toBe(true);
    expect(await rolesOf(ann.id)).toEqual([roles.own, roles.staff, roles.local].sort());
    await arrive(statement("ann"), mapped);
    expect(await rolesOf(ann.id)).toHaveLength(3);
    await arrive(statement("ann", { groups: ["students"] }), mapped);
    expect(await rolesOf(ann.id)).toEqual([roles.own, roles.local].sort());
    const events = await db.accessEvent.findMany({ where: { userId: ann.id, kind: "user.changed" } });
    expect(events).toMatchObject([{ reason: "provider" }, { reason: "provider" }]);
  });

  test("can shut somebody out of the connection, and let them in again", async () => {
    const { person, outcome, mapped } = await groups();
    const ann = await person("ann");
    expect(await outcome(statement("ann", { groups: ["students"] }), mapped)).toMatchObject({ how: "first" });
    expect(await outcome(statement("ann", { groups: ["staff"] }), mapped)).toBe("sso-other-way");
    expect(await outcome(statement("ann", { groups: ["students"] }), mapped)).toMatchObject({ userId: ann.id });
  });

  test("take nobody's password who has a rank", async () => {
    const { outcome, rolesOf, mapped, organization, owner, roles, links } = await groups();
    const boss = await createUser({ organization, rank: "owner", username: "boss", methods: ["password", "saml"] });
    const [both = ""] = await rolesOf(boss.id);
    await db.roleConnection.create({
      data: { organizationId: organization.id, roleId: both, connectionId: mapped.id },
    });
    await db.connection.update({
      where: { id: mapped.id },
      data: { mapping: { roles: { attribute: "groups", values: { boss: [both], staff: [roles.staff] } } } },
    });
    const now = await again(organization, mapped.id);
    expect(await outcome(statement("boss", { groups: ["boss"] }), now)).toBe("sso-waits");
    const [link] = await links();
    await approveIdentity(services, owner.by, { userId: boss.id, identityId: link?.id ?? "" });
    expect(await outcome(statement("boss", { groups: ["staff"] }), now)).toMatchObject({ userId: boss.id });
    expect(await rolesOf(boss.id)).toEqual([both]);
  });
});
