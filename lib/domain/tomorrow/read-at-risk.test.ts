import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createTestList } from "@/lib/adapters/database/test-list";
import { testRisks } from "@/lib/adapters/database/test-risks";
import { after, days, hours } from "../duration";
import { countAtRisk, readAtRisk } from "./read-at-risk";
import { type Risk, risks } from "./risks";

const made = await testDatabase();
const { services } = made;
const { db } = services;
const { town, linkFor, now, ago } = testRisks(made);

const city = await town();

beforeAll(async () => {
  const { person, invited, temporary, locked, mailed, lastIn, knock } = city;
  await person("sso", { methods: ["saml"] });
  await person("sso or password", { methods: ["saml", "password"] });
  await person("sso, suspended", { methods: ["saml"], suspended: true });
  await locked("hard cap, no mail", { consecutive: 100, email: null });
  await locked("hard cap", { consecutive: 100 });
  await locked("locked for an hour", { email: null });
  await person("inactive, knocks", { type: "Inactive" });
  await knock("inactive, knocks");
  const inUse = await person("offline, was in", { type: "Offline" });
  await lastIn(inUse.id, ago(days(20)));
  const forgotten = await person("offline, long ago", { type: "Offline" });
  await lastIn(forgotten.id, ago(days(40)));
  await person("inactive, stays away", { type: "Inactive" });
  await mailed("bounced", "refused");
  await mailed("mail came", "accepted");
  await mailed("has another address now", "refused", {}, "old@example.test");
  await mailed("bounced, suspended", "refused", { suspended: true });
  await mailed("bounced, never activated", "refused", { activated: false });
  await invited("ends tomorrow", days(6), days(7));
  await invited("ends in three days", days(1), days(4));
  await invited("ended", days(8), days(7));
  await invited("ended, inactive", days(8), days(7), { type: "Inactive" });
  await invited("unopened", days(4), days(7));
  const opened = await invited("opened", days(4), days(7));
  const event = { organizationId: city.organization.id, userId: opened.id, linkId: opened.linkId };
  await db.accessEvent.create({ data: { ...event, at: ago(days(3)), kind: "link.opened" } });
  await person("never invited", { activated: false });
  await temporary("temporary, soon", after(now, hours(11)));
  await temporary("temporary, for a day", after(now, hours(20)));
  await temporary("temporary, over", ago(hours(1)));
  const mended = await temporary("temporary, over, got a link", ago(hours(1)));
  await linkFor(mended.id, "reset", city.organization);
  await person("no way", { email: null, password: null });
  await person("no e-mail", { email: null });
  await person("well");
  const listed = await db.user.findMany({ where: { organizationId: city.organization.id } });
  const entries = listed.map(({ username }, place) => ({ customerId: `N-${place}`, username }));
  await person("off the list");
  await person("off the list, stays away");
  await person("off the list, suspended", { suspended: true });
  await person("off the list, never activated", { activated: false });
  await createTestList(services, city.organization, entries);
  await knock("off the list");
  const elsewhere = await town();
  await elsewhere.person("elsewhere", { methods: ["saml"] });
});

const expected: Record<Risk, string[]> = {
  "single-sign-on": ["sso"],
  locked: ["hard cap, no mail"],
  "not-listed": ["off the list"],
  type: ["inactive, knocks", "offline, was in"],
  "mail-refused": ["bounced", "bounced, never activated"],
  "invitation-ending": ["ends tomorrow"],
  "invitation-expired": ["ended"],
  "invitation-unopened": ["unopened"],
  "not-invited": ["never invited"],
  "temporary-ending": ["temporary, soon"],
  "temporary-expired": ["temporary, over"],
  "no-way": ["no way"],
};

test.each(risks)("who will fail: %s", async (risk) => expect((await city.found(risk)).sort()).toEqual(expected[risk]));

test("nobody is in two groups, and the number of all is that of the groups together", async () => {
  const groups = await readAtRisk(services, city.viewer);
  expect(Object.fromEntries(groups.map(({ risk, people }) => [risk, people.map(({ username }) => username)]))).toEqual(
    expected,
  );
  const all = Object.values(expected).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(await countAtRisk(services, city.viewer)).toEqual({ number: all.length, atLeast: false });
});

/** What the sign-in itself says with the right password. */
const gates: Partial<Record<Risk, string>> = {
  "single-sign-on": "method-not-allowed",
  "not-listed": "not-on-list",
  type: "type-cannot-sign-in",
  "temporary-ending": "temporary-password",
  "temporary-expired": "temporary-password-expired",
};

test.each(Object.entries(gates))("the gate says of %s what the page says", async (risk, code) => {
  for (const username of expected[risk as Risk])
    expect(await city.knock(username)).toMatchObject({ ok: false, refusal: { code } });
});

test.each(["invitation-ending", "invitation-expired", "invitation-unopened", "not-invited"] as const)(
  "the gate says of %s, with a password that would be right, what the page says",
  async (risk) => {
    const { hash, pepper } = await db.password.findFirstOrThrow({
      where: { organizationId: city.organization.id, temporaryUntil: null },
    });
    for (const username of expected[risk]) {
      const { id: userId, organizationId } = await db.user.findFirstOrThrow({
        where: { organizationId: city.organization.id, username },
      });
      await db.password.create({ data: { userId, organizationId, hash, pepper, setAt: now } });
      expect(await city.knock(username)).toMatchObject({ ok: false, refusal: { code: "not-activated" } });
      await db.password.delete({ where: { userId, organizationId } });
    }
  },
);

test.each(["locked", "no-way"] as const)("the right password lets nobody in who is listed as %s", async (risk) => {
  for (const username of expected[risk]) expect((await city.knock(username)).ok).toBe(false);
});

test("the first to run out stands first, with what there is to tell", async () => {
  const { invited, viewer } = await town();
  for (let hour = 7; hour > 0; hour--) await invited(`in ${hour} hours`, days(5), hours(5 * 24 + hour));
  const [group] = await readAtRisk(services, viewer);
  expect(group?.count).toEqual({ number: 7, atLeast: false });
  expect(group?.people.map(({ username }) => username)).toEqual([1, 2, 3, 4, 5].map((hour) => `in ${hour} hours`));
  expect(group?.people[0]).toMatchObject({ invitedAt: ago(days(5)), invitedUntil: after(now, hours(1)) });
});

test("a help desk of certain roles sees their own people alone", async () => {
  const { organization, person, viewer } = await town();
  const helper = await person("helper", { rank: "helpdesk" });
  const own = await person("own", { activated: false, methods: ["password"] });
  await person("other", { activated: false });
  const { roleId } = await db.userRole.findFirstOrThrow({ where: { userId: own.id } });
  const actor = { userId: helper.id, rank: "helpdesk" as const };
  expect((await countAtRisk(services, { ...viewer, actor })).number).toBe(2);
  await db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
  expect((await countAtRisk(services, { ...viewer, actor })).number).toBe(1);
  const [group] = await readAtRisk(services, { ...viewer, actor });
  expect(group).toMatchObject({ risk: "not-invited", count: { number: 1 }, people: [{ username: "own" }] });
});
