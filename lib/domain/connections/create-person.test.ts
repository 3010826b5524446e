import { describe, expect, test } from "vitest";
import { statement, testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { Services } from "../services";
import type { Connection } from "./connection";
import type { ProviderStatement } from "./provider-statement";
import { resolvePerson } from "./resolve-person";

const made = await testDatabase();
const { services, createUser, createOrganization, visit, secondServices } = made;
const { db } = services;
const { connect, again, roleOf } = testConnections(made);
const second = secondServices();

const mapping = { name: "displayName", firstName: "given", lastName: "family", email: "mail", customerId: "number" };

async function town(wish: Parameters<typeof connect>[0] = {}) {
  const organization = await createOrganization();
  const bare = await connect({ organization, createsUsers: true, mapping, ...wish });
  const role = await roleOf(bare);
  const connection = await again(organization, bare.id);
  const arrive = (said: ProviderStatement, by: Connection = connection, on: Services = services) =>
    on.db.$transaction((tx) => resolvePerson(tx, on, visit({ organization }), { connection: by, statement: said }));
  const why = async (...asked: Parameters<typeof arrive>) => {
    const result = await arrive(...asked);
    return result.ok ? result.value.how : [result.refusal.code, result.refusal.facts?.why].join(" ").trim();
  };
  const users = () =>
    db.user.findMany({
      where: { organizationId: organization.id },
      include: { roles: true, password: true, type: true, identities: true },
    });
  return { organization, connection, role, arrive, why, users };
}

describe("a first sign-in that makes a user", () => {
  test("makes them active, without a password and without a rank, as the provider tells of them", async () => {
    const { arrive, users, role } = await town();
    const said = statement("ann@x", { displayName: "Ann Fox", mail: "ann@example.test", number: " 7 ", rank: "owner" });
    expect(await arrive(said)).toMatchObject({ ok: true, value: { how: "created" } });
    expect(await users()).toMatchObject([
      {
        ...{ username: "ann@x", name: "Ann Fox", email: "ann@example.test", customerId: "7", rank: "none" },
        ...{ activatedAt: expect.any(Date), password: null, type: { name: "General" } },
        ...{ roles: [{ roleId: role.id }], identities: [{ subject: "ann@x" }] },
      },
    ]);
    expect(await arrive(statement("ann@x"))).toMatchObject({ ok: true, value: { how: "link" } });
  });

  test("of two at once makes one", async () => {
    for (let round = 0; round < 5; round++) {
      const { arrive, users, connection } = await town();
      const said = statement("ann", { given: "Ann", family: "Fox" });
      const both = await Promise.all([arrive(said), arrive(said, connection, second)]);
      expect(both.map((one) => one.ok && one.value.how).sort()).toEqual(["created", "link"]);
      expect(await users()).toMatchObject([{ name: "Ann Fox" }]);
    }
  });

  test("is refused where something is somebody else's, or is no username, and writes nothing", async () => {
    const { why, users, organization } = await town({ matchBy: "uid" });
    await createUser({ organization, username: "taken@example.test", email: "used@example.test" });
    const uid = (value: string, more: Record<string, string> = {}) => statement(`s ${value}`, { uid: value, ...more });
    expect(await why(uid("Taken@example.test"))).toBe("sso-not-created username-taken");
    expect(await why(uid("used@example.test"))).toBe("sso-not-created username-taken");
    expect(await why(uid("new", { mail: "USED@example.test" }))).toBe("sso-not-created email-in-use");
    expect(await why(uid("new", { mail: "taken@example.test" }))).toBe("sso-not-created email-is-username");
    expect(await why(uid("new", { mail: "not an address" }))).toBe("sso-not-created email-invalid");
    expect(await why(uid("x".repeat(200)))).toBe("sso-not-created username-invalid");
    expect(await why(uid("a\u202eb"))).toBe("sso-not-created field-unprintable");
    expect(await users()).toHaveLength(1);
  });

  test("puts an address on file only where the provider vouches for it", async () => {
    const { arrive, why, users } = await town({ protocol: "oidc", mapping: { email: "email" } });
    await arrive(statement("1", { email: "one@example.test" }, true));
    await arrive(statement("2", { email: "two@example.test" }, false));
    expect(await why(statement("3", { email: "one@example.test" }, false))).toBe("sso-not-created email-in-use");
    expect((await users()).map(({ username, email }) => [username, email]).sort()).toEqual([
      ["1", "one@example.test"],
      ["2", null],
    ]);
  });

  test("takes no claim for an address on file because people are found by it", async () => {
    const rule = { protocol: "oidc", matchBy: "preferred_username", matchField: "email" } as const;
    const { why, users } = await town(rule);
    expect(await why(statement("1", { preferred_username: "victim@example.test" }))).toBe("created");
    expect((await users()).map(({ username, email }) => [username, email])).toEqual([["victim@example.test", null]]);
    const verified = await town({ ...rule, matchBy: "email" });
    expect(await verified.why(statement("1", { email: "ann@example.test" }, true))).toBe("created");
    expect((await verified.users()).map(({ email }) => email)).toEqual(["ann@example.test"]);
  });

  test("gives the roles and the type that the provider's values mean, and nobody who could not come in by them", async () => {
    const place = await town();
    const { organization, connection, why, users, role } = place;
    const kiosk = await db.userType.findFirstOrThrow({ where: { organizationId: organization.id, name: "Kiosk" } });
    const values = { students: [role.id], gone: [crypto.randomUUID()] };
    const rules = { type: { attribute: "kind", values: { k: kiosk.id } }, roles: { attribute: "groups", values } };
    await db.connection.update({ where: { id: connection.id }, data: { mapping: rules } });
    const mapped = await again(organization, connection.id);
    expect(await why(statement("ann", { groups: "students", kind: "k" }), mapped)).toBe("created");
    expect(await users()).toMatchObject([{ type: { name: "Kiosk" }, roles: [{ roleId: role.id }] }]);
    for (const groups of [["gone"], ["nobody"], []])
      expect(await why(statement("bob", { groups }), mapped)).toBe("sso-not-created sso-other-way");
    expect(await why(statement("bob"), mapped)).toBe("sso-not-created sso-other-way");
  });

  test("happens nowhere where the connection makes nobody, or found somebody who is not meant", async () => {
    const { why, connection, organization } = await town();
    expect(await why(statement("ann"), { ...connection, createsUsers: false })).toBe("sso-nobody");
    await createUser({ organization, username: "local" });
    expect(await why(statement("local"))).toBe("sso-other-way");
  });
});
