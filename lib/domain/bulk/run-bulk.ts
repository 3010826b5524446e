import type { BulkRun, Prisma } from "@/prisma/generated/client";
import { type Actor, readActor } from "../authority/actor";
import { mayAct } from "../authority/may-act";
import { record } from "../history/record";
import { addJob, type JobPayloads } from "../jobs/add-job";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { RefusalCode } from "../refusal";
import type { Services, Transaction } from "../services";
import { commandVisit, type Visit } from "../visit";
import { type BulkAct, type BulkChoice, type BulkInput, doOne } from "./bulk-act";
import { nextChosen } from "./chosen";

/** So many users are done by one job; then the next goes on, so that other jobs have their turn. */
const portion = 50;

interface Run extends BulkRun {
  organization: Organization;
}

/**
 * One portion of an act on many users; the body of a job. Each user is done in one transaction with the mark that says
 * so: however often the job runs, and wherever it was stopped, nobody is done twice. Whoever lost the right to it
 * meanwhile does nothing more.
 */
export async function runBulk(services: Services, { organizationId, runId }: JobPayloads["run-bulk"]): Promise<void> {
  const found = await services.db.bulkRun.findFirst({ where: { id: runId, organizationId, finishedAt: null } });
  if (!found) return;
  const organization = await services.db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    omit: { logo: true },
  });
  const run = { ...found, organization };
  const visit = visitOf(run);
  const actor = await allowed(services, visit);
  const now = services.clock.now();
  // Whoever came to the list after it was confirmed is not done beyond the number that was.
  const most = Math.min(portion, run.total - run.done - run.skipped);
  const ids = actor
    ? await nextChosen(services.db, { organization, actor, now }, run.choice as BulkChoice, run.cursor, most)
    : [];
  let before = run.cursor;
  for (const userId of ids) {
    if (!(await doNext(services, visit, run, before, userId))) return; // another job is at it
    before = userId;
  }
  await services.db.$transaction((tx) =>
    ids.length < portion ? finish(tx, services, visit, run) : goOn(tx, services, run),
  );
}

/** As the administrator, at the moment when they asked. */
function visitOf({ organization, actorId, sessionId }: Run): Visit {
  return {
    ...commandVisit(organization),
    actorId,
    delegated: { sessionId },
  };
}

async function allowed(services: Services, visit: Visit): Promise<Actor | null> {
  const actor = await readActor(services, services.db, visit);
  return actor && mayAct(policyOf(visit.organization), actor, "users.bulk") === null ? actor : null;
}

/** False where another job is at it. Whoever could not be done for a fault of ours is skipped: it must not hold up the rest. */
async function doNext(
  services: Services,
  visit: Visit,
  run: Run,
  before: string | null,
  userId: string,
): Promise<boolean> {
  const mark = (work: (tx: Transaction) => Promise<RefusalCode | null>) =>
    services.db.$transaction(async (tx) => {
      if (!(await passes(tx, run, before, userId))) return false;
      await keepOutcome(tx, run, userId, await work(tx));
      return true;
    });
  return mark(async (tx) => {
    const inside = { ...services, db: within(services, tx) };
    const result = await doOne(inside, visit, run.act as BulkAct, run.input as BulkInput, userId);
    return result.ok ? null : result.refusal.code;
  }).catch(() => mark(async () => "bulk-failed"));
}

/** Moves the mark from the one before to this one; false where it does not stand there. */
async function passes(
  tx: Transaction,
  { id, organizationId }: Run,
  before: string | null,
  userId: string,
): Promise<boolean> {
  const where = { id, organizationId, cursor: before, finishedAt: null };
  return (await tx.bulkRun.updateMany({ where, data: { cursor: userId } })).count === 1;
}

async function keepOutcome(tx: Transaction, { id, organizationId }: Run, userId: string, code: RefusalCode | null) {
  const counted = code === null ? { done: { increment: 1 } } : { skipped: { increment: 1 } };
  await tx.bulkRun.update({ where: { id, organizationId }, data: counted });
  if (code !== null) await tx.bulkSkip.create({ data: { runId: id, organizationId, userId, code } });
}

/** The database as a verb is given it, inside of a transaction that is open already. */
const within = ({ db }: Services, tx: Transaction): Services["db"] =>
  new Proxy(db, {
    get: (_, name) =>
      name === "$transaction"
        ? (work: (inner: Transaction) => Promise<unknown>) => work(tx)
        : Reflect.get(tx, name, tx),
  });

const goOn = (tx: Transaction, services: Services, { id: runId, organizationId }: Run) =>
  addJob(tx, services, { name: "run-bulk", payload: { organizationId, runId }, at: services.clock.now() });

async function finish(tx: Transaction, services: Services, visit: Visit, run: Run): Promise<void> {
  const { id, organizationId, act } = run;
  const now = services.clock.now();
  const where = { id, organizationId, finishedAt: null };
  const { count } = await tx.bulkRun.updateMany({
    where,
    data: { finishedAt: now, choice: {}, input: withoutComment(run.input) },
  });
  if (count === 0) return;
  const { done, skipped, total } = await tx.bulkRun.findUniqueOrThrow({ where: { id, organizationId } });
  await record(tx, now, visit, { kind: "bulk.finished", details: { run: id, act, total, done, skipped } });
}

/** What a run was asked for, without words that may name somebody: those lie in the events' notes, which can be erased. */
function withoutComment(input: BulkRun["input"]): Prisma.InputJsonObject {
  const { comment: _, ...rest } = input as Prisma.JsonObject;
  return rest as Prisma.InputJsonObject;
}
