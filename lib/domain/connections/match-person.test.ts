import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { statement, testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { Connection } from "./connection";
import { matchPerson } from "./match-person";

const made = await testDatabase();
const { services, createUser, createOrganization } = made;
const { db } = services;
const { connect, roleOf, give } = testConnections(made);

/** A connection and somebody who comes through it. */
async function pair(wish: Parameters<typeof connect>[0] = {}, more: Parameters<typeof createUser>[0] = {}) {
  const organization = await createOrganization();
  const connection = await connect({ organization, ...wish });
  const role = await roleOf(connection);
  const person = async (wanted: Parameters<typeof createUser>[0]) => {
    const user = await createUser({ organization, ...wanted });
    await give(user, role.id);
    return user;
  };
  return { organization, connection, role, person, user: await person({ username: "Ann.Fox", ...more }) };
}
const match = (connection: Connection, ...said: Parameters<typeof statement>) =>
  matchPerson(db, connection, statement(...said));
const outcome = async (...asked: Parameters<typeof match>) => {
  const { person, code } = await match(...asked);
  return person?.userId ?? code;
};

describe("the value of a statement", () => {
  test("is the subject, compared exactly unless the case is ignored", async () => {
    const { connection, user } = await pair();
    expect(await outcome(connection, "Ann.Fox")).toBe(user.id);
    for (const other of ["ann.fox", " Ann.Fox", "Ann.Fox ", "Ann.Fo", "Ann.Fox\u200b"])
      expect(await outcome(connection, other)).toBe("sso-nobody");
    const loose = { ...connection, ignoreCase: true };
    for (const same of ["ann.fox", " ANN.FOX "]) expect(await outcome(loose, same)).toBe(user.id);
    expect(await outcome(loose, "ann.fo")).toBe("sso-nobody");
  });

  test("is an attribute, which must be there and say one thing", async () => {
    const { connection, user } = await pair({ matchBy: "uid" });
    expect(await outcome(connection, "x", { uid: "Ann.Fox" })).toBe(user.id);
    expect(await outcome(connection, "x", { uid: ["Ann.Fox", "Ann.Fox"] })).toBe(user.id);
    expect(await outcome(connection, "x", { uid: ["Ann.Fox", "bob"] })).toBe("sso-value-ambiguous");
    expect(await outcome(connection, "Ann.Fox", { uid: "" })).toBe("sso-value-missing");
    expect(await outcome(connection, "Ann.Fox")).toBe("sso-value-missing");
  });

  test("is compared with the address or the customer id, where the connection says so", async () => {
    const { connection, user } = await pair({ matchField: "email" }, { email: "Ann@example.test" });
    expect(await outcome(connection, "Ann@example.test")).toBe(user.id);
    expect(await outcome(connection, "ann@example.test")).toBe("sso-nobody");
    expect(await outcome(connection, "Ann.Fox")).toBe("sso-nobody");
    await db.user.update({ where: { id: user.id }, data: { customerId: "K-7" } });
    const byNumber = { ...connection, matchField: "customerId" as const };
    expect(await outcome(byNumber, "K-7")).toBe(user.id);
    expect(await outcome(byNumber, "k-7")).toBe("sso-nobody");
    expect(await outcome({ ...byNumber, ignoreCase: true }, " k-7")).toBe(user.id);
  });

  test("is an address of OpenID Connect only where the provider vouches for it", async () => {
    const { connection, user } = await pair({ protocol: "oidc", matchBy: "email", matchField: "email" });
    const email = { email: user.email ?? "" };
    expect(await outcome(connection, "1", email, true)).toBe(user.id);
    expect(await outcome(connection, "1", email, false)).toBe("sso-email-unverified");
    expect(await outcome(connection, "1", email, null)).toBe("sso-email-unverified");
  });
});

describe("the user", () => {
  test("is nobody where several have the value, unless an alias says who", async () => {
    const { connection, user, person } = await pair({ matchField: "email" }, { email: "twins@example.test" });
    const twin = await person({ email: "twins@example.test" });
    const { code, instead } = await match(connection, "twins@example.test");
    expect([code, instead.map(({ userId }) => userId).sort()]).toEqual(["sso-shared", [user.id, twin.id].sort()]);
    const alias = { id: randomUUID(), organizationId: user.organizationId, connectionId: connection.id };
    await db.providerAlias.create({
      data: { ...alias, userId: twin.id, value: "twins@example.test", addedById: user.id, createdAt: new Date(0) },
    });
    expect(await outcome(connection, "twins@example.test")).toBe(twin.id);
  });

  test("comes through a connection that a role of theirs names, and through no other (T66)", async () => {
    const { organization, connection, user } = await pair();
    const other = await connect({ organization });
    await roleOf(other);
    expect(await outcome(connection, "Ann.Fox")).toBe(user.id);
    const { code, instead } = await match(other, "Ann.Fox");
    expect([code, instead.map(({ userId }) => userId)]).toEqual(["sso-other-way", [user.id]]);
    const elsewhere = await pair();
    expect(await outcome(elsewhere.connection, "Ann.Fox")).toBe(elsewhere.user.id);
  });

  test("is whoever is linked, and from then on nobody's value counts", async () => {
    const { connection, user, person } = await pair();
    const other = await person({ username: "other" });
    const link = { organizationId: user.organizationId, connectionId: connection.id, createdAt: new Date(0) };
    await db.identity.create({ data: { id: randomUUID(), ...link, userId: other.id, subject: "Ann.Fox" } });
    expect(await match(connection, "Ann.Fox")).toMatchObject({ person: { userId: other.id, by: "link" }, value: null });
    expect(await outcome(connection, "other")).toBe("sso-linked-already");
  });

  test.each(["helpdesk", "administrator", "owner"] as const)(
    "waits for an approval where they are %s",
    async (rank) => {
      const { connection, user } = await pair({}, { rank });
      expect((await match(connection, "Ann.Fox")).person).toMatchObject({ userId: user.id, waits: true });
    },
  );
});
