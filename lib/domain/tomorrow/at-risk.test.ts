import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testRisks } from "@/lib/adapters/database/test-risks";
import { days, hours } from "../duration";
import type { PolicyOverride } from "../policy";

const made = await testDatabase();
const { db } = made.services;
const { town, linkFor, ago } = testRisks(made);

describe("a lock that no time opens", () => {
  test.each<[PolicyOverride, string[]]>([
    [{ lock: { release: "reset" } }, ["no e-mail"]],
    [{ lock: { release: "administrator", resetOpens: false } }, ["e-mail", "no e-mail"]],
    [{ lock: { release: "reset" }, reset: { selfService: false } }, ["e-mail", "no e-mail"]],
  ])("under %o", async (policy, who) => {
    const { locked, found, knock } = await town(policy);
    await locked("e-mail");
    await locked("no e-mail", { email: null });
    expect((await found("locked")).sort()).toEqual(who);
    for (const username of who) expect((await knock(username)).ok).toBe(false);
  });
});

test("an invitation for a day is about to run out when half of it is over, not at once", async () => {
  const { invited, found } = await town({ activation: { lifetime: hours(24) } });
  await invited("fresh", hours(11), hours(24));
  await invited("old", hours(13), hours(24));
  expect(await found("invitation-ending")).toEqual(["old"]);
});

test("an invitation for ever is unopened, and never about to run out", async () => {
  const { organization, person, found } = await town({ activation: { lifetime: "unlimited" } });
  const { id } = await person("waits", { activated: false });
  const { linkId } = await linkFor(id, "activation", organization);
  expect(await found("invitation-unopened")).toEqual([]);
  await db.link.update({ where: { id: linkId }, data: { createdAt: ago(days(4)) } });
  expect([await found("invitation-unopened"), await found("invitation-ending")]).toEqual([["waits"], []]);
});
