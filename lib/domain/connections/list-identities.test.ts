import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { approveIdentity } from "./approve-identity";
import { listIdentities } from "./list-identities";

const made = await testDatabase();
const { services, createUser, createOrganization } = made;
const { db } = services;
const { town } = testArrivals(made);

test("links and aliases are listed with who approved or added them, for whoever may see the user", async () => {
  const { organization, organizationId, connection, role, person, arrive, owner } = await town();
  const admin = await person("admin", { rank: "administrator" });
  const { id: actorId, rank } = owner.user;
  const list = (by = { userId: actorId, rank }, where = organization) =>
    listIdentities(services, { organization: where }, by, admin.id);
  await arrive(statement("admin"));
  const [waiting] = (await list()).identities;
  expect(waiting).toMatchObject({ connection: connection.name, subject: "admin", waits: true, approvedBy: null });
  await approveIdentity(services, owner.by, { userId: admin.id, identityId: waiting?.id ?? "" });
  await db.providerAlias.create({
    data: {
      ...{ id: randomUUID(), organizationId, connectionId: connection.id, userId: admin.id, value: "a-1" },
      ...{ addedById: actorId, createdAt: services.clock.now() },
    },
  });
  expect(await list()).toMatchObject({
    identities: [{ waits: false, approvedBy: owner.user.name }],
    aliases: [{ value: "a-1", addedBy: owner.user.name }],
  });
  const helper = await createUser({ organization, rank: "helpdesk", methods: ["password"] });
  const other = await db.userRole.findFirstOrThrow({ where: { userId: helper.id } });
  await db.helpdeskRole.create({ data: { organizationId, userId: helper.id, roleId: other.roleId } });
  const nothing = { identities: [], aliases: [] };
  expect(await list({ userId: helper.id, rank: "helpdesk" })).toEqual(nothing);
  await db.helpdeskRole.updateMany({ where: { userId: helper.id }, data: { roleId: role.id } });
  expect((await list({ userId: helper.id, rank: "helpdesk" })).identities).toHaveLength(1);
  expect(await list(undefined, await createOrganization())).toEqual(nothing);
});
