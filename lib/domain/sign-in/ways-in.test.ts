import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { Prisma } from "@/prisma/generated/client";
import type { ConnectionState, SignInMethod } from "@/prisma/generated/enums";
import { listUsers } from "../users/list-users";
import { userOfId } from "./find-candidate";
import { firstRefusal } from "./gates";
import { readCandidate } from "./read-facts";
import { mayComeBy, onlyByPassword } from "./ways-in";

const made = await testDatabase();
const { services, createOrganization, createUser, visit } = made;
const { db } = services;
const { connect } = testConnections(made);

const role = fc.record({
  methods: fc.uniqueArray(fc.constantFrom<SignInMethod>("password", "saml", "oidc", "ldap"), { minLength: 1 }),
  connections: fc.uniqueArray(fc.constantFrom(0, 1, 2)),
});
const town = fc.record({
  states: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom<ConnectionState>("draft", "on", "off"))),
  roles: fc.array(role, { minLength: 1, maxLength: 3 }),
  people: fc.array(fc.record({ roles: fc.uniqueArray(fc.constantFrom(0, 1, 2)), bypass: fc.boolean() }), {
    maxLength: 6,
    minLength: 1,
  }),
});

const protocols = ["saml", "oidc", "saml"] as const;

test("the lists say of everybody what the gate says of each way that they could try", async () => {
  await fc.assert(
    fc.asyncProperty(town, async ({ states, roles, people }) => {
      const organization = await createOrganization();
      const owner = await createUser({ organization, rank: "owner" });
      const organizationId = organization.id;
      const connections = await Promise.all(
        protocols.map((protocol, place) => connect({ organization, protocol, state: states[place] })),
      );
      const roleIds: string[] = [];
      for (const [place, { methods, connections: named }] of roles.entries()) {
        const { id } = await db.role.create({
          data: { id: randomUUID(), organizationId, name: `role ${place}`, methods },
        });
        const rows = named.flatMap((at) => connections[at] ?? []);
        await db.roleConnection.createMany({
          data: rows.map((one) => ({ organizationId, roleId: id, connectionId: one.id })),
        });
        roleIds.push(id);
      }
      for (const { roles: has, bypass } of people) {
        const { id: userId } = await createUser({ organization });
        const given = has.flatMap((place) => roleIds[place] ?? []);
        await db.userRole.createMany({ data: given.map((roleId) => ({ organizationId, userId, roleId })) });
        await db.user.update({ where: { id: userId }, data: { ssoBypass: bypass } });
      }
      const from = visit({ organization });
      const allowed = async (userId: string, method: SignInMethod, connectionId: string | null) => {
        const candidate = await readCandidate(services, db, from, userOfId(userId), { method, connectionId });
        return candidate !== null && firstRefusal(candidate.facts) === null;
      };
      const said = {
        password: [] as string[],
        any: [] as string[],
        onlyPassword: [] as string[],
        nowhere: [] as string[],
      };
      for (const { id } of await db.user.findMany({ where: { organizationId } })) {
        const password = await allowed(id, "password", null);
        const through = await Promise.all(connections.map((one) => allowed(id, one.protocol, one.id)));
        const connected = through.includes(true);
        if (password) said.password.push(id);
        if (password || connected) said.any.push(id);
        if (password && !connected) said.onlyPassword.push(id);
        if (!password && !connected) said.nowhere.push(id);
      }
      const listed = async (condition: Prisma.Sql) =>
        (
          await db.$queryRaw<{ id: string }[]>(Prisma.sql`
            SELECT u.id FROM user_account u WHERE u.organization_id = ${organizationId}::uuid AND ${condition}`)
        ).map(({ id }) => id);
      expect((await listed(mayComeBy(organization, "password"))).sort()).toEqual(said.password.sort());
      expect((await listed(mayComeBy(organization, "any"))).sort()).toEqual(said.any.sort());
      expect((await listed(onlyByPassword(organization))).sort()).toEqual(said.onlyPassword.sort());
      const viewer = { organization, actor: { userId: owner.id, rank: "owner" as const }, now: services.clock.now() };
      const { rows } = await listUsers(services, viewer, { risk: "single-sign-on" }, "name", {});
      expect(rows.map(({ id }) => id).sort()).toEqual(said.nowhere.sort());
    }),
    { numRuns: 15 },
  );
}, 120_000);
