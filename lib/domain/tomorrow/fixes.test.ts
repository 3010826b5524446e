import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testRisks } from "@/lib/adapters/database/test-risks";
import type { Rank } from "@/prisma/generated/enums";
import { days } from "../duration";
import { policyOf } from "../policy";
import { fixesFor } from "./fixes";
import { readAtRisk } from "./read-at-risk";

const made = await testDatabase();
const { town } = testRisks(made);

async function firstFixes({ organization, viewer }: Awaited<ReturnType<typeof town>>, rank: Rank) {
  const [group] = await readAtRisk(made.services, viewer);
  const [person] = group?.people ?? [];
  if (!group || !person) throw new Error("nobody is at risk");
  return fixesFor(policyOf(organization), { userId: "00000000-0000-0000-0000-000000000000", rank }, group.risk, person);
}

test("whoever has an address is sent the invitation again, whoever has none is given one", async () => {
  const one = await town();
  await one.invited("ended", days(8), days(7));
  expect(await firstFixes(one, "owner")).toEqual(["user.send-activation", "user.set-temporary-password"]);
  const other = await town();
  await other.person("never invited", { activated: false, email: null });
  expect(await firstFixes(other, "owner")).toEqual(["user.change-email", "user.set-temporary-password"]);
  expect(await firstFixes(other, "helpdesk")).toEqual(["user.set-temporary-password"]);
});

test("what the rank may not do is not offered", async () => {
  const place = await town();
  await place.person("sso", { methods: ["saml"] });
  expect(await firstFixes(place, "administrator")).toEqual(["user.change-roles"]);
  expect(await firstFixes(place, "helpdesk")).toEqual([]);
});

test("a lock is opened by an administrator where the policy lets them", async () => {
  const place = await town({ lock: { release: "reset" } });
  await place.locked("locked", { email: null });
  expect(await firstFixes(place, "helpdesk")).toEqual(["user.unlock"]);
  const strict = await town({ lock: { release: "reset", adminOpens: false } });
  await strict.locked("locked", { email: null });
  expect(await firstFixes(strict, "helpdesk")).toEqual([]);
  expect(await firstFixes(strict, "administrator")).toEqual(["user.change-email"]);
});
