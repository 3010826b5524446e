import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { before, days } from "../duration";
import { inviteUser } from "../links/invite-user";
import { strangersLane } from "../sign-in/lane";
import { listUsers } from "./list-users";
import type { UserFilter } from "./user-filter";
import { userSorts } from "./user-page";

const { services, organization, createUser, createOrganization, visit } = await testDatabase();
const owner = await createUser({ rank: "owner", username: "owner", name: "A. Owner" });
const helper = await createUser({ rank: "helpdesk", username: "helper", name: "B. Helper" });
const at = () => services.clock.now();
const viewer = (actor = owner) => ({ organization, actor: { userId: actor.id, rank: actor.rank }, now: at() });
const of = async (filter: UserFilter, actor = owner) =>
  (await listUsers(services, viewer(actor), filter, "name", {})).rows.map(({ username }) => username).sort();
const role = randomUUID();

beforeAll(async () => {
  await createUser({ username: "suspended", suspended: true });
  await createUser({ username: "never", activated: false });
  const expired = await createUser({ username: "expired", activated: false });
  await inviteUser(services, visit(), { userId: expired.id });
  await services.db.link.updateMany({ where: { userId: expired.id }, data: { expiresAt: before(at(), days(1)) } });
  await createUser({ username: "no-email", email: null });
  const away = await createUser({ username: "away" });
  await services.db.user.update({ where: { id: away.id }, data: { activatedAt: before(at(), days(90)) } });
  const back = await createUser({ username: "back" });
  await services.db.user.update({ where: { id: back.id }, data: { activatedAt: before(at(), days(90)) } });
  const organizationId = organization.id;
  await services.db.signInTally.create({ data: { organizationId, userId: back.id, count: 1, lastAt: at() } });
  const locked = await createUser({ username: "locked" });
  const counter = { organizationId, userId: locked.id, lane: strangersLane, inFlight: [], failures: [] };
  await services.db.attemptCounter.create({ data: { ...counter, lockedAt: at(), consecutive: 10 } });
  const bounced = await createUser({ username: "bounced" });
  const mail = { organizationId, userId: bounced.id, address: "bounced@example.test", kind: "reset", language: "en" };
  const sent = { ...mail, facts: {}, state: "refused" as const, attempts: 1, createdAt: at(), expiresAt: at() };
  await services.db.mail.create({ data: { id: randomUUID(), messageId: randomUUID(), ...sent } });
  await services.db.role.create({ data: { id: role, organizationId, name: "Ward 3", methods: ["password"] } });
  await services.db.userRole.create({ data: { organizationId, userId: back.id, roleId: role } });
  await createUser({ username: "elsewhere", suspended: true, organization: await createOrganization() });
});

test.each([
  ["locked", ["locked"]],
  ["suspended", ["suspended"]],
  ["never-activated", ["expired", "never"]],
  ["invitation-expired", ["expired"]],
  ["no-password", ["expired", "never"]],
  ["no-email", ["no-email"]],
  ["away", ["away"]],
  ["mail-refused", ["bounced"]],
] as const)("the state %s", async (state, found) => expect(await of({ state })).toEqual(found));

test("rank and role narrow the list", async () => {
  expect(await of({ rank: "owner" })).toEqual(["owner"]);
  expect(await of({ roleId: role })).toEqual(["back"]);
});

test("each line says in what state its person is", async () => {
  const { rows } = await listUsers(services, viewer(), {}, "name", {});
  const states = Object.fromEntries(rows.map(({ username, state }) => [username, state]));
  expect(states).toMatchObject({
    locked: "locked",
    suspended: "suspended",
    never: "not-invited",
    expired: "invitation-expired",
  });
});

test("a help desk of certain roles sees their people alone", async () => {
  await services.db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId: role } });
  expect(await of({}, helper)).toEqual(["back"]);
});

test.each(userSorts)("the pages by %s hold everybody once, forward and back", async (sort) => {
  const crowd = await createOrganization();
  for (let i = 0; i < 120; i++) {
    const { id } = await createUser({ organization: crowd, password: null, name: `Same ${i % 7}` });
    const lastAt = before(at(), days(i % 5));
    const tally = { organizationId: crowd.id, userId: id, count: 1, lastAt };
    if (i % 3) await services.db.signInTally.create({ data: tally });
  }
  const read = (turn: { after?: string; before?: string }) =>
    listUsers(services, { ...viewer(), organization: crowd }, {}, sort, turn);
  const pages = [await read({})];
  while (pages.at(-1)?.after) pages.push(await read({ after: pages.at(-1)?.after ?? "" }));
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
  expect(new Set(ids).size).toBe(120);
  expect(pages[0]?.count).toEqual({ number: 120, atLeast: false });
  const back = await read({ before: pages[2]?.before ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(ids.slice(50, 100));
  const first = await read({ before: back.before ?? "" });
  expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 50));
  expect(first.before).toBeNull();
});

test.each(userSorts)(
  "those of a state by %s are counted, and stand on one page each, forward and back",
  async (sort) => {
    const crowd = await createOrganization();
    const none = { inFlight: [], failures: [], consecutive: 10 };
    for (let i = 0; i < 60; i++) {
      const { id } = await createUser({ organization: crowd, password: null, name: `Same ${i % 7}` });
      const counter = { organizationId: crowd.id, userId: id, lane: strangersLane, lockedAt: at(), ...none };
      await services.db.attemptCounter.create({ data: counter });
      const tally = { organizationId: crowd.id, userId: id, count: 1, lastAt: before(at(), days(i % 5)) };
      if (i % 3) await services.db.signInTally.create({ data: tally });
    }
    await createUser({ organization: crowd });
    const read = (turn: { after?: string; before?: string }) =>
      listUsers(services, { ...viewer(), organization: crowd }, { state: "locked" }, sort, turn);
    const first = await read({});
    const second = await read({ after: first.after ?? "" });
    expect([first, second].map(({ rows }) => rows.length)).toEqual([50, 10]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    for (const page of [first, second]) expect(page.count).toEqual({ number: 60, atLeast: false });
    expect((await read({ before: second.before ?? "" })).rows).toEqual(first.rows);
    const last = second.rows.at(-1)?.id ?? "";
    expect(await read({ after: last })).toEqual(first);
  },
);

test("a place that nobody has is the first page", async () =>
  expect((await listUsers(services, viewer(), {}, "name", { after: randomUUID() })).rows.length).toBeGreaterThan(5));
