import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { authnSaid, codeOf, left, testWays } from "@/lib/adapters/database/test-ways";
import { minutes } from "../duration";
import { readSession } from "../sessions/read-session";
import { listOwnLinks } from "./list-own-links";
import { readOwnAnswer } from "./read-own-answer";

const made = await testDatabase();
const { services, visit, clock } = made;
const { db } = services;
const { place } = testWays(made);

describe("a test run", () => {
  test("signs nobody in, links nobody, and calls what it tried tested", async () => {
    const { person, leave, answer, come, links, sessions, owner, connection, answers } = await place({
      state: "draft",
    });
    const ann = await person("ann");
    expect(await leave({ purpose: "trial" })).toBe("not-signed-in");
    const go = async (name: string) => {
      const { browserToken, requestId } = await left(leave({ purpose: "trial" }, owner.by));
      return come(browserToken, answer(requestId, name), { by: owner.by });
    };
    expect(codeOf(await go("nobody"))).toBe("sso-nobody");
    const untested = await db.connection.findUniqueOrThrow({ where: { id: connection.id } });
    expect(untested.testedAt).toBeNull();
    expect(codeOf(await go("ann"))).toBe("in");
    const tested = await db.connection.findUniqueOrThrow({ where: { id: connection.id } });
    expect(tested.testedRevision).toBe(tested.revision);
    expect([await links(), await sessions(ann.id)]).toEqual([[], []]);
    expect(await answers()).toMatchObject([{ outcome: "sso-nobody" }, { outcome: "tried", purpose: "trial" }]);
  });
});

test("a refused answer about one user is about them, so that only whoever may see them reads it (T88)", async () => {
  const { person, goAs, connection, organization, organizationId, answers } = await place();
  const ann = await person("ann");
  const link = { connectionId: connection.id, userId: ann.id, subject: "ann.before", createdAt: clock.now() };
  await db.identity.create({ data: { id: randomUUID(), organizationId, ...link } });
  const bob = await made.createUser({ organization, username: "bob" });
  expect(codeOf(await goAs("ann"))).toBe("sso-linked-already");
  expect(codeOf(await goAs("bob"))).toBe("sso-other-way");
  expect(codeOf(await goAs("nobody"))).toBe("sso-nobody");
  expect((await answers()).map(({ userId }) => userId)).toEqual([ann.id, bob.id, null]);
});

describe("whoever proves themselves anew", () => {
  test("must be the same there as here, and prove it now (T53)", async () => {
    const { person, goAs, leave, answer, come, organization, sessions } = await place();
    const ann = await person("ann");
    await person("bob");
    const came = await goAs("ann");
    if (!came.ok || came.value.purpose !== "signIn") throw new Error(codeOf(came));
    clock.advance(minutes(20));
    const by = visit({ organization, actorId: ann.id, sessionToken: came.value.opened.sessionToken });
    const prove = async (name: string, more = {}) => {
      const { browserToken, requestId } = await left(leave({ purpose: "proof" }, by));
      return come(browserToken, answer(requestId, name, more), { by });
    };
    expect(codeOf(await prove("bob"))).toBe("sso-other-person");
    const authnStatement = authnSaid(new Date(clock.now().getTime() - 15 * 60_000));
    expect(codeOf(await prove("ann", { authnStatement }))).toBe("sso-not-fresh");
    const proven = await prove("ann");
    if (!proven.ok || proven.value.purpose !== "proof") throw new Error(codeOf(proven));
    const { sessionToken } = proven.value.renewed;
    const session = await readSession(services, organization, sessionToken, { act: false });
    expect(session?.authenticatedAt.getTime()).toBeGreaterThan(clock.now().getTime() - 60_000);
    expect(await readSession(services, organization, by.sessionToken, { act: false })).toBeNull();
    expect(await sessions(ann.id)).toHaveLength(1);
  });

  test("can do so where their session came from alone", async () => {
    const { leave, signedIn } = await place();
    expect(await leave({ purpose: "proof" }, (await signedIn({})).by)).toBe("proof-needed");
  });
});

test("whoever has a rank and a password links the accounts themselves, and gets in from then on", async () => {
  const { person, goAs, leave, answer, come, organization, connection } = await place();
  const admin = await person("admin", { rank: "administrator" });
  const own = async () => (await listOwnLinks(services, { organization }, admin.id))[0];
  expect(await own()).toMatchObject({ connectionId: connection.id, subject: null, waits: false });
  expect(codeOf(await goAs("admin"))).toBe("sso-waits");
  expect(await own()).toMatchObject({ subject: "admin", waits: true });
  const by = visit({ organization, ...(await signTestUserIn(services, admin)) });
  const { browserToken, requestId } = await left(leave({ purpose: "link" }, by));
  const linked = await come(browserToken, answer(requestId, "admin"), { by });
  expect(linked).toMatchObject({ ok: true, value: { purpose: "link" } });
  expect(await own()).toMatchObject({ subject: "admin", waits: false });
  expect(codeOf(await goAs("admin"))).toBe("in");
});

test("what an answer says is told in the browser that brought it alone, and at its own door", async () => {
  const { goAs, organization, connection, answers } = await place();
  const elsewhere = await place();
  await goAs("nobody");
  const [answer] = await answers();
  const which = { answerId: answer?.id, connectionId: connection.id };
  expect(await readOwnAnswer(services, { organization }, which)).toMatchObject({ value: "nobody" });
  const other = { organization: elsewhere.organization };
  expect(await readOwnAnswer(services, other, which)).toMatchObject({ value: null, connection: null });
  expect(await readOwnAnswer(services, { organization }, { connectionId: connection.id })).toMatchObject({
    value: null,
  });
});

test("a test run is for whoever may change connections", async () => {
  const { leave, signedIn } = await place({ state: "draft" });
  const helper = await signedIn({ rank: "helpdesk" });
  expect(await leave({ purpose: "trial" }, helper.by)).toBe("not-allowed");
  const admin = await signedIn({ rank: "administrator" });
  expect(await leave({ purpose: "trial" }, admin.by)).toMatchObject({ requestId: expect.stringMatching(/^_/) });
});
