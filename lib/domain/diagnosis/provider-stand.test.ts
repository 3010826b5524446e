import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { statement, testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createTestList } from "@/lib/adapters/database/test-list";
import type { SsoFlow } from "@/prisma/generated/client";
import { keepAnswer } from "../connections/keep-answer";
import { type ProviderStatement, transientFormat } from "../connections/provider-statement";
import { signInByProvider } from "../connections/sign-in-by-provider";
import { readVerdict } from "./read-verdict";
import { tellEvidence, tellState } from "./tell-state";

const made = await testDatabase();
const { services, createOrganization, createUser, visit } = made;
const { db } = services;
const { connect, roleOf, give } = testConnections(made);
const owner = { userId: randomUUID(), rank: "owner" as const };

const state = fc.record({
  suspended: fc.boolean(),
  type: fc.constantFrom("General", "Inactive"),
  rank: fc.constantFrom("none" as const, "helpdesk" as const),
  activated: fc.boolean(),
  listed: fc.boolean(),
  field: fc.constantFrom("username" as const, "customerId" as const),
  linked: fc.constantFrom("no" as const, "approved" as const, "waits" as const),
  alias: fc.boolean(),
});

type State = typeof state extends fc.Arbitrary<infer Value> ? Value : never;

/** Somebody who comes through a connection alone. */
async function settle({ field, linked, alias, listed, ...wish }: State) {
  const organization = await createOrganization({});
  const connection = await connect({ organization, matchField: field });
  const user = await createUser({ organization, ...wish, methods: ["saml"], password: null });
  await give(user, (await roleOf(connection)).id);
  const whose = { organizationId: organization.id, connectionId: connection.id, userId: user.id };
  const createdAt = services.clock.now();
  const approvedAt = linked === "approved" ? createdAt : null;
  if (linked !== "no")
    await db.identity.create({ data: { id: randomUUID(), ...whose, subject: "her", createdAt, approvedAt } });
  if (alias)
    await db.providerAlias.create({
      data: { id: randomUUID(), ...whose, value: "her other name", createdAt, addedById: user.id },
    });
  if (!listed) await createTestList(services, organization, [{ email: "others@example.test" }]);
  return { organization, connection, user };
}

test("whatever the state, the ladder of whoever comes through a connection stops exactly where coming by it ends", async () => {
  await fc.assert(
    fc.asyncProperty(state, async (wish) => {
      const { organization, connection, user } = await settle(wish);
      const verdict = await readVerdict(services, visit({ organization }), owner, user.id);
      const [stand] = verdict?.stands ?? [];
      const subject = stand?.link?.subject ?? stand?.expected[0] ?? "nobody";
      const judging = { connection, statement: statement(subject), flow: {} as SsoFlow };
      const came = await db.$transaction((tx) => signInByProvider(tx, services, visit({ organization }), judging));
      const stops = verdict?.ladder.filter(({ state }) => state === "stops" || state === "would-refuse") ?? [];
      if (came.ok) expect(stops).toEqual([]);
      else expect(stops.map(({ code }) => code)).toContain(came.refusal.code);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("an answer about nobody stands in the verdict of whom it nearly means, once for each value, and in nobody else's", async () => {
  const organization = await createOrganization({});
  const connection = await connect({ organization });
  const role = await roleOf(connection);
  const person = async (username: string) => {
    const user = await createUser({ organization, username, methods: ["saml"], password: null });
    await give(user, role.id);
    return user;
  };
  const [ann, bob] = [await person("ann.fox"), await person("bob.hare")];
  const keep = (outcome: "sso-nobody" | "sso-transient", said: ProviderStatement, nameIdFormat: string | null) =>
    keepAnswer(db, services.clock.now(), visit({ organization }), {
      ...{ connectionId: connection.id, purpose: "signIn", outcome, userId: null },
      found: { checks: [], said, providerStatus: [], nameIdFormat, clockMs: null, fingerprint: null },
    });
  for (const subject of ["ann.foxx", "ann.foxx", "somebody.else"]) await keep("sso-nobody", statement(subject), null);
  await keep("sso-transient", statement("ann.fo", { uid: "bob.hare" }), transientFormat);
  const seen = async (userId: string) => {
    const verdict = await readVerdict(services, visit({ organization }), owner, userId);
    if (!verdict) throw new Error("nobody");
    return { near: verdict.stands.flatMap(({ near }) => near), state: tellState(verdict), told: tellEvidence(verdict) };
  };
  const hers = await seen(ann.id);
  expect(hers.near).toMatchObject([{ value: "ann.foxx", own: "ann.fox", difference: "letter", field: "username" }]);
  expect(hers.state.key).toBe("provider.first");
  expect(hers.told.map(({ key }) => key)).toContain("provider.near");
  expect((await seen(bob.id)).near).toMatchObject([{ value: "bob.hare", difference: "attribute", attribute: "uid" }]);
  expect((await seen((await person("eve.owl")).id)).near).toEqual([]);
});

test("that the last certificate of a connection ended is said, and stops nobody: what is signed with it still counts", async () => {
  const { organization, connection, user } = await settle({
    ...{ suspended: false, type: "General", rank: "none", activated: true, listed: true },
    ...{ field: "username", linked: "approved", alias: false },
  });
  const now = services.clock.now();
  await db.connectionCertificate.create({
    data: {
      ...{ id: randomUUID(), organizationId: organization.id, connectionId: connection.id, addedAt: now },
      ...{ pem: "", fingerprint: "f", notBefore: new Date(0), notAfter: now },
    },
  });
  const verdict = await readVerdict(services, visit({ organization }), owner, user.id);
  expect(verdict?.stop).toBeNull();
  expect(verdict && tellEvidence(verdict).map(({ key }) => key)).toContain("provider.ended");
});
