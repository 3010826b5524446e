import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { minutes } from "../duration";
import type { BulkChoice } from "./bulk-act";
import { readBulk } from "./read-bulk";
import { runBulk } from "./run-bulk";
import { startBulk } from "./start-bulk";

async function town() {
  const made = await testDatabase();
  const { services, createUser, visit } = made;
  const admin = await createUser({ rank: "administrator", username: "admin" });
  const signedIn = await signTestUserIn(services, admin);
  const role = randomUUID();
  const organizationId = made.organization.id;
  await services.db.role.create({ data: { id: role, organizationId, name: "Ward 3", methods: ["password"] } });
  const start = (choice: BulkChoice, total: number, more: Partial<Parameters<typeof startBulk>[2]> = {}) =>
    startBulk(services, visit(signedIn), {
      runId: randomUUID(),
      act: "add-role",
      roleId: role,
      choice,
      total,
      ...more,
    });
  const report = (runId: string) => readBulk(services, made.organization, runId);
  return { ...made, admin, role, start, report };
}

const { services, organization, ownerUrl, createUser, start, report, role, admin, visit } = await town();

async function started(result: Awaited<ReturnType<typeof start>>): Promise<string> {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.runId;
}

test("everybody of a filter is done once, over several portions, and the run is written down", async () => {
  for (let i = 0; i < 130; i++) await createUser({ password: null, name: `Crowd ${i}` });
  const runId = await started(await start({ filter: { words: "crowd" } }, 130));
  await runJobs({ services, ownerUrl });
  expect(await report(runId)).toMatchObject({ total: 130, done: 130, skipped: 0, finishedAt: expect.any(Date) });
  expect(await services.db.userRole.count({ where: { roleId: role } })).toBe(130);
  const kinds = await services.db.accessEvent.groupBy({ by: ["kind"], where: { actorId: admin.id }, _count: true });
  const counted = Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]));
  expect(counted).toMatchObject({ "bulk.started": 1, "bulk.finished": 1, "user.changed": 130 });
});

test("no more are done than were confirmed, though more came to the list meanwhile", async () => {
  for (let i = 0; i < 60; i++) await createUser({ password: null, name: `Herd ${i}` });
  const runId = await started(await start({ filter: { words: "herd" } }, 60));
  for (let i = 0; i < 60; i++) await createUser({ password: null, name: `Herd later ${i}` });
  await runJobs({ services, ownerUrl });
  expect(await report(runId)).toMatchObject({ total: 60, done: 60, skipped: 0, finishedAt: expect.any(Date) });
});

test("who may not be done is skipped with the reason", async () => {
  const owner = await createUser({ rank: "owner" });
  const plain = await createUser({});
  const ids = [owner.id, plain.id];
  const runId = await started(await start({ ids }, 2, { act: "end-sessions" }));
  await runJobs({ services, ownerUrl });
  expect(await report(runId)).toMatchObject({
    done: 1,
    skipped: 1,
    skips: [{ userId: owner.id, code: "higher-rank" }],
  });
});

test("the report counts the skipped under each reason", async () => {
  const made = [{ activated: true }, { activated: true }, { methods: ["saml" as const], password: null }];
  const ids = await Promise.all(made.map(async (one) => (await createUser(one)).id));
  const runId = await started(await start({ ids }, 3, { act: "send-activation" }));
  await runJobs({ services, ownerUrl });
  expect((await report(runId))?.reasons).toEqual([
    { code: "already-active", count: 2 },
    { code: "signs-in-elsewhere", count: 1 },
  ]);
});

test("two jobs of one run do nobody twice", async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, async () => (await createUser({ activated: false })).id));
  const runId = await started(await start({ ids }, 30, { act: "send-activation" }));
  const payload = { organizationId: organization.id, runId };
  await Promise.all([1, 2, 3].map(() => runBulk(services, payload)));
  await runJobs({ services, ownerUrl });
  expect(await report(runId)).toMatchObject({ done: 30, skipped: 0 });
  const sent = await services.db.mail.count({ where: { userId: { in: ids } } });
  const invited = await services.db.accessEvent.count({ where: { kind: "user.invited", userId: { in: ids } } });
  expect([sent, invited]).toEqual([30, 30]);
});

test("a run goes on where it was stopped", async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, async () => (await createUser({})).id));
  const runId = await started(await start({ ids }, 5));
  const stops = { ...services, db: stopping(services.db, 3) };
  await expect(runBulk(stops, { organizationId: organization.id, runId })).rejects.toThrow("the process ended");
  expect(await report(runId)).toMatchObject({ done: 3, finishedAt: null });
  await runJobs({ services, ownerUrl });
  expect(await report(runId)).toMatchObject({ done: 5, skipped: 0, finishedAt: expect.any(Date) });
});

/** A database that is gone after so many transactions. */
function stopping(db: typeof services.db, most: number): typeof services.db {
  let left = most;
  return new Proxy(db, {
    get: (target, name) => {
      if (name !== "$transaction") return Reflect.get(target, name);
      return (work: Parameters<typeof db.$transaction>[0]) => {
        if (left-- <= 0) throw new Error("the process ended");
        return target.$transaction(work as never);
      };
    },
  });
}

test("one run at a time, the same form starts one, and another number than was confirmed starts none", async () => {
  const { id } = await createUser({});
  expect(await start({ ids: [id] }, 2)).toMatchObject({ refusal: { code: "bulk-count-changed", facts: { count: 1 } } });
  const runId = randomUUID();
  expect(await start({ ids: [id] }, 1, { runId })).toMatchObject({ ok: true });
  expect(await start({ ids: [id] }, 1, { runId })).toMatchObject({ ok: true });
  expect(await start({ ids: [id] }, 1)).toMatchObject({ refusal: { code: "bulk-running" } });
  await runJobs({ services, ownerUrl });
  expect(await start({ ids: [id] }, 1)).toMatchObject({ ok: true });
  await runJobs({ services, ownerUrl });
});

test("it asks for the rank, a fresh proof and what to give", async () => {
  const { id } = await createUser({});
  const helper = await createUser({ rank: "helpdesk" });
  const asked = { act: "add-role" as const, roleId: role, choice: { ids: [id] }, total: 1 };
  const as = async (user: typeof helper, provenAgo = minutes(0)) =>
    startBulk(services, visit(await signTestUserIn(services, user, { provenAgo })), { runId: randomUUID(), ...asked });
  expect(await as(helper)).toMatchObject({ refusal: { code: "not-allowed" } });
  expect(await as(admin, minutes(11))).toMatchObject({ refusal: { code: "proof-needed" } });
  expect(await start({ ids: [id] }, 1, { roleId: undefined })).toMatchObject({ refusal: { code: "field-missing" } });
});

test("whoever lost the rank meanwhile does nothing more", async () => {
  const leaving = await createUser({ rank: "administrator" });
  const { id } = await createUser({});
  const input = { act: "end-sessions" as const, choice: { ids: [id] }, total: 1, runId: randomUUID() };
  await startBulk(services, visit(await signTestUserIn(services, leaving)), input);
  await services.db.user.update({ where: { id: leaving.id }, data: { rank: "none" } });
  await runJobs({ services, ownerUrl });
  expect(await report(input.runId)).toMatchObject({ done: 0, skipped: 0, finishedAt: expect.any(Date) });
});
