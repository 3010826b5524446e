import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testRisks } from "@/lib/adapters/database/test-risks";
import { days } from "../duration";
import { ownersAtRisk } from "./owners-at-risk";

const made = await testDatabase();
const { services } = made;
const { town, ago } = testRisks(made);

test("two owners who can get in are no risk, one is", async () => {
  const { person, viewer } = await town();
  expect(await ownersAtRisk(services, viewer)).toMatchObject({ last: { username: "owner" }, others: [] });
  await person("second", { rank: "owner" });
  expect(await ownersAtRisk(services, viewer)).toBeNull();
});

test.each([
  ["suspended", { suspended: true }],
  ["never activated", { activated: false }],
  ["of a type that may not sign in", { type: "Inactive" as const }],
  ["without a way in but single sign-on", { methods: ["saml" as const] }],
])("an owner who is %s is none who can get in", async (_, more) => {
  const { person, viewer } = await town();
  await person("second", { rank: "owner", ...more });
  expect(await ownersAtRisk(services, viewer)).toMatchObject({
    last: { username: "owner" },
    others: [{ username: "second" }],
  });
});

test("a locked owner is none who can get in", async () => {
  const { locked, viewer } = await town();
  await locked("second", { rank: "owner" });
  expect((await ownersAtRisk(services, viewer))?.others).toMatchObject([{ username: "second", state: "locked" }]);
});

test("what makes it worse is told: no address, mail that comes back, and who stays away", async () => {
  const { person, viewer, mailed, lastIn, organization } = await town();
  const { db } = services;
  const owner = viewer.actor.userId;
  expect((await ownersAtRisk(services, viewer))?.worries).toEqual(["away"]);
  await lastIn(owner, ago(days(59)));
  expect((await ownersAtRisk(services, viewer))?.worries).toEqual([]);
  await db.signInTally.update({ where: { userId: owner }, data: { lastAt: ago(days(61)) } });
  await db.user.update({ where: { id: owner }, data: { email: null, emailKey: null } });
  expect((await ownersAtRisk(services, viewer))?.worries).toEqual(["no-email", "away"]);
  await db.user.update({ where: { id: owner, organizationId: organization.id }, data: { rank: "none" } });
  expect(await ownersAtRisk(services, viewer)).toEqual({ last: null, worries: [], others: [] });
  await mailed("returned", "refused", { rank: "owner" });
  expect((await ownersAtRisk(services, viewer))?.worries).toEqual(["mail-refused", "away"]);
  await person("second", { rank: "owner" });
  expect(await ownersAtRisk(services, viewer)).toBeNull();
});

test("a help desk of certain roles is not told of the owners", async () => {
  const { person, viewer, organization } = await town();
  const helper = await person("helper", { rank: "helpdesk", methods: ["password"] });
  const by = { ...viewer, actor: { userId: helper.id, rank: "helpdesk" as const } };
  expect(await ownersAtRisk(services, by)).not.toBeNull();
  const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: helper.id } });
  await services.db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
  expect(await ownersAtRisk(services, by)).toBeNull();
});
