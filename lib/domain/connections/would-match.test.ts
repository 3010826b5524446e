import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { before, days } from "../duration";
import { leftOut } from "./left-out";
import { receivedOf, statementOf } from "./received";
import { wouldMatch } from "./would-match";

const made = await testDatabase();
const { services, createUser } = made;
const { db } = services;
const { town } = testArrivals(made);

test("a changed rule is tried on everybody's last answer, and says whom it would not find", async () => {
  const { organizationId, connection, person, arrive } = await town();
  const now = services.clock.now();
  const answered = (said: ReturnType<typeof statement>, daysAgo = 1) =>
    db.providerAnswer.create({
      data: {
        ...{
          id: randomUUID(),
          organizationId,
          connectionId: connection.id,
          purpose: "signIn",
          outcome: "x",
          checks: [],
        },
        ...{ received: receivedOf(said), at: before(now, days(daysAgo)), expiresAt: now },
      },
    });
  await person("ann", { email: "ann@example.test" });
  await person("bob", { email: "bob@example.test" });
  await person("linked");
  await arrive(statement("linked"));
  await answered(statement("linked", { mail: "whatever@example.test" }));
  await answered(statement("ann", { mail: "old@example.test" }), 3);
  await answered(statement("ann", { mail: "ann@example.test" }));
  await answered(statement("b", { mail: "Bob@example.test" }));
  await answered(statement("c"));
  await answered(statement("bob"), 15);
  expect(await wouldMatch(services, connection, {})).toEqual({
    ...{ of: 4, matched: 2 },
    not: ["b", "c"].map((subject) => ({ subject, value: subject, code: "sso-nobody" })),
  });
  const byMail = { matchBy: "mail", matchField: "email" as const };
  expect(await wouldMatch(services, connection, byMail)).toEqual({
    ...{ of: 4, matched: 2 },
    not: [
      { subject: "b", value: "Bob@example.test", code: "sso-nobody" },
      { subject: "c", value: null, code: "sso-value-missing" },
    ],
  });
  expect(await wouldMatch(services, connection, { ...byMail, ignoreCase: true })).toMatchObject({ of: 4, matched: 3 });
});

test("before a role is chosen whoever has the value is found", async () => {
  const { organizationId, connection, role, signedIn } = await town();
  const { user } = await signedIn({ username: "priya" });
  const now = services.clock.now();
  await db.providerAnswer.create({
    data: {
      ...{ id: randomUUID(), organizationId, connectionId: connection.id, purpose: "trial", outcome: "tried" },
      ...{ checks: [], received: receivedOf(statement(user.username)), at: before(now, days(1)), expiresAt: now },
    },
  });
  const chosen = { ...connection, roleIds: [role.id] };
  expect(await wouldMatch(services, chosen, {})).toMatchObject({ matched: 0, not: [{ code: "sso-other-way" }] });
  expect(await wouldMatch(services, { ...connection, roleIds: [] }, {})).toMatchObject({ of: 1, matched: 1, not: [] });
});

test("what the log keeps of a statement can be asked about once more", () => {
  const said = statement("s", { a: ["1", "2"] }, true);
  expect(statementOf(JSON.parse(JSON.stringify(receivedOf(said))))).toEqual(said);
  expect([statementOf({}), statementOf(null), statementOf({ subject: "" })]).toEqual([null, null, null]);
});

test("those whom a connection could not let in are named, with why", async () => {
  const { organization, connection, person, arrive, role } = await town({ matchField: "email" });
  await person("well");
  await person("no address", { email: null });
  await person("twin a", { email: "twins@example.test" });
  await person("twin b", { email: "twins@example.test" });
  await person("boss", { rank: "administrator" });
  await person("suspended", { email: null, suspended: true });
  const bypass = await person("bypass", { email: null });
  await db.user.update({ where: { id: bypass.id }, data: { ssoBypass: true } });
  const aliased = await person("aliased", { email: null });
  const alias = {
    id: randomUUID(),
    organizationId: organization.id,
    connectionId: connection.id,
    addedById: bypass.id,
  };
  await db.providerAlias.create({
    data: { ...alias, userId: aliased.id, value: "x", createdAt: services.clock.now() },
  });
  await createUser({ organization, email: null });
  await arrive(statement("boss@example.test"));
  const { count, people } = await leftOut(services, connection, [role.id]);
  expect(count).toEqual({ number: 4, atLeast: false });
  expect(people.map(({ username, why }) => `${username}: ${why}`)).toEqual([
    "boss: approval",
    "no address: no-value",
    "twin a: shared",
    "twin b: shared",
  ]);
});
