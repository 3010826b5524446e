import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { after, before, days } from "../duration";
import { lastAttributes, listAnswers, readAnswer } from "./read-answers";
import { receivedOf } from "./received";

const made = await testDatabase();
const { services, createUser } = made;
const { db } = services;
const { town } = testArrivals(made);

async function place() {
  const here = await town();
  const { organization, organizationId, connection } = here;
  const now = services.clock.now();
  const answered = async (
    subject: string,
    more: { outcome?: string; userId?: string; requestId?: string; old?: true } = {},
  ) => {
    const { outcome = "sso-nobody", userId = null, requestId = null, old } = more;
    const at = old ? before(now, days(15)) : now;
    const { id } = await db.providerAnswer.create({
      data: {
        ...{
          id: randomUUID(),
          organizationId,
          connectionId: connection.id,
          purpose: "signIn",
          outcome,
          userId,
          requestId,
          at,
        },
        checks: [{ check: "match", passed: false, facts: { value: subject } }],
        received: {
          ...receivedOf(statement(subject, { mail: `${subject}@example.test` })),
          providerStatus: ["Responder"],
        },
        expiresAt: after(at, days(14)),
      },
    });
    return id;
  };
  const found = async (
    filter: Parameters<typeof listAnswers>[3],
    actor = { userId: here.owner.user.id, rank: "owner" as const },
  ) => (await listAnswers(services, { organization }, actor, filter)).map(({ subject }) => subject).sort();
  return { ...here, answered, found };
}

test("the log is found by connection, outcome, person and the code that somebody reads out, and ends after 14 days", async () => {
  const { connection, person, answered, found } = await place();
  const ann = await person("ann");
  await answered("ann", { outcome: "entered", userId: ann.id, requestId: "k7p42mxyz0123" });
  await answered("bob%");
  await answered("old", { old: true });
  expect(await found({})).toEqual(["ann", "bob%"]);
  expect(await found({ connectionId: connection.id, went: "wrong" })).toEqual(["bob%"]);
  expect(await found({ went: "well" })).toEqual(["ann"]);
  expect(await found({ userId: ann.id })).toEqual(["ann"]);
  expect(await found({ words: "K7P-42M" })).toEqual(["ann"]);
  expect(await found({ words: "B%" })).toEqual(["bob%"]);
  expect(await found({ words: "nobody" })).toEqual([]);
  expect(await found({ connectionId: randomUUID() })).toEqual([]);
});

test("a help desk of certain roles sees the answers about their people and about nobody, and opens no other", async () => {
  const { organization, organizationId, role, person, answered } = await place();
  const theirs = await person("theirs");
  const other = await createUser({ organization, username: "other" });
  const helper = await createUser({ organization, rank: "helpdesk" });
  await db.helpdeskRole.create({ data: { organizationId, userId: helper.id, roleId: role.id } });
  const actor = { userId: helper.id, rank: "helpdesk" as const };
  await answered("theirs", { userId: theirs.id });
  await answered("nobody's");
  const hidden = await answered("other", { userId: other.id });
  const seen = await listAnswers(services, { organization }, actor, {});
  expect(seen.map(({ subject }) => subject).sort()).toEqual(["nobody's", "theirs"]);
  expect(await readAnswer(services, { organization }, actor, hidden)).toBeNull();
  const elsewhere = await town();
  expect(await readAnswer(services, elsewhere, { userId: elsewhere.owner.user.id, rank: "owner" }, hidden)).toBeNull();
});

test("one answer tells every check and what was said, and the last ones which attributes there are", async () => {
  const { organization, owner, connection, answered } = await place();
  const id = await answered("ann");
  const read = await readAnswer(services, { organization }, { userId: owner.user.id, rank: "owner" }, id);
  expect(read).toMatchObject({
    checks: [{ check: "match", passed: false, facts: { value: "ann" } }],
    providerStatus: ["Responder"],
  });
  expect(read?.statement?.subject).toBe("ann");
  expect([...(await lastAttributes(services, connection))]).toEqual([["mail", ["ann@example.test"]]]);
});
