import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testRisks } from "@/lib/adapters/database/test-risks";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { days, hours } from "../duration";
import { readBulk } from "./read-bulk";
import { startBulk } from "./start-bulk";

const made = await testDatabase();
const { services, visit, ownerUrl } = made;
const { town, ago } = testRisks(made);

/** Does an act to everybody of a risk, in the owner's name. */
async function fixAll(
  { organization, viewer }: Awaited<ReturnType<typeof town>>,
  wanted: Pick<Parameters<typeof startBulk>[2], "act" | "choice" | "total">,
) {
  const by = { id: viewer.actor.userId, organizationId: organization.id };
  const owner = visit({ organization, ...(await signTestUserIn(services, by)) });
  const started = await startBulk(services, owner, { runId: randomUUID(), ...wanted });
  if (!started.ok) throw new Error(started.refusal.code);
  await runJobs({ services, ownerUrl });
  return readBulk(services, organization, started.value.runId);
}

test("everybody whose invitation ran out is sent a new one, and leaves the group", async () => {
  const place = await town();
  await place.invited("ended", days(8), days(7));
  await place.invited("ended too", days(9), days(7));
  await place.invited("fresh", hours(1), days(7));
  const choice = { filter: { risk: "invitation-expired" as const } };
  const report = await fixAll(place, { act: "send-activation", choice, total: 2 });
  expect(report).toMatchObject({ done: 2, skipped: 0, finishedAt: expect.any(Date) });
  expect(await place.found("invitation-expired")).toEqual([]);
});

test("a link for a password is a reset for the active, the activation for the others, and nothing without an address", async () => {
  const place = await town();
  const active = await place.temporary("active", ago(hours(1)));
  const never = await place.temporary("never active", ago(hours(1)));
  const unreachable = await place.temporary("no address", ago(hours(1)));
  await services.db.user.update({ where: { id: never.id }, data: { activatedAt: null } });
  await services.db.user.update({ where: { id: unreachable.id }, data: { email: null, emailKey: null } });
  const choice = { filter: { risk: "temporary-expired" as const } };
  const report = await fixAll(place, { act: "send-reset", choice, total: 3 });
  expect(report).toMatchObject({ done: 2, skips: [{ userId: unreachable.id, code: "no-email" }] });
  const kindOf = async (userId: string) =>
    (await services.db.mail.findMany({ where: { userId } })).map(({ kind }) => kind);
  expect([await kindOf(active.id), await kindOf(never.id)]).toEqual([["reset"], ["invitation"]]);
  expect(await place.found("temporary-expired")).toEqual(["no address"]);
});

test("everybody whom nobody else can unlock is unlocked", async () => {
  const place = await town({ lock: { release: "reset" } });
  await place.locked("locked", { email: null });
  const choice = { filter: { risk: "locked" as const } };
  expect(await fixAll(place, { act: "unlock", choice, total: 1 })).toMatchObject({ done: 1, skipped: 0 });
  expect(await place.found("locked")).toEqual([]);
  expect(await place.knock("locked")).toMatchObject({ ok: true });
});
