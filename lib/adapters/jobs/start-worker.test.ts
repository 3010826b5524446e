import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { readCsv } from "@/lib/adapters/csv/read-csv";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { handOver } from "@/lib/adapters/mail/hand-over";
import type { Transport } from "@/lib/adapters/mail/transport";
import { before, minutes } from "@/lib/domain/duration";
import { requestReset } from "@/lib/domain/links/request-reset";
import type { MailReply } from "@/lib/domain/mail/deliver-mail";
import { shiftJobs } from "./shift-jobs";
import { startWorker, type Worker } from "./start-worker";

const { services, clock, pool, ownerUrl, createUser, visit } = await testDatabase();

const yes: MailReply = { accepted: true, permanent: false, server: "mx.test", words: "250 Ok" };
let reply: () => Promise<MailReply> = async () => yes;
const transport: Transport = { name: "test", sender: null, send: () => reply() };
const owner = openDatabase({ url: ownerUrl });
const log = pino({ level: "silent" });
const workers: Worker[] = [];
const start = async () => {
  const worker = await startWorker({ services, owner, handOver: handOver(services, transport), readCsv, log });
  workers.push(worker);
  return worker;
};
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await owner.close();
});

const stateOf = async (userId: string) => (await services.db.mail.findFirst({ where: { userId } }))?.state;
async function until(condition: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error("did not happen in time");
    await sleep(50);
  }
}
const ask = async () => {
  const user = await createUser();
  await requestReset(services, visit(), { identifier: user.username });
  return user.id;
};

test("a mail that somebody asks for goes out within moments", async () => {
  const worker = await start();
  expect(worker.alive()).toBe(true);
  const userId = await ask();
  await until(async () => (await stateOf(userId)) === "accepted");
});

test("nobody waits for a mail server that hangs", async () => {
  let release = () => {};
  reply = () => new Promise((resolve) => (release = () => resolve(yes)));
  const began = performance.now();
  const userId = await ask();
  expect(performance.now() - began).toBeLessThan(2_000);
  await until(async () => (await stateOf(userId)) === "queued");
  await sleep(200);
  expect(await stateOf(userId)).toBe("queued");
  release();
  await until(async () => (await stateOf(userId)) === "accepted");
});

test("a mail that is put off goes out when its time comes, also when the test clock moves there", async () => {
  let tries = 0;
  reply = async () => (tries++ ? yes : { ...yes, accepted: false, words: "451 later" });
  const userId = await ask();
  await until(async () => tries === 1 && (await services.db.mailReply.count({ where: { mail: { userId } } })) === 1);
  await sleep(1_200);
  expect(tries).toBe(1);
  clock.advance(minutes(1));
  await shiftJobs(pool, minutes(1));
  await until(async () => (await stateOf(userId)) === "accepted");
});

test("mail that waits while there is no worker goes out when there is one again", async () => {
  await workers.pop()?.stop();
  reply = async () => yes;
  const userId = await ask();
  await sleep(300);
  expect(await stateOf(userId)).toBeUndefined();
  await start();
  await until(async () => (await stateOf(userId)) === "accepted");
});

test("a job of a killed process is done by the next one", async () => {
  await workers.pop()?.stop();
  const userId = await ask();
  await pool.query("UPDATE graphile_worker._private_jobs SET locked_by = 'dead', locked_at = $1, attempts = 1", [
    before(clock.databaseTime(clock.now()), minutes(10)),
  ]);
  await start();
  await until(async () => (await stateOf(userId)) === "accepted");
});

test("when the database drops all its connections the worker comes back", async () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => {});
  await owner.connect();
  await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await owner.end();
  let userId = "";
  await until(async () => {
    userId ||= await ask().catch(() => "");
    return userId !== "" && (await stateOf(userId).catch(() => undefined)) === "accepted";
  });
  expect(workers.at(-1)?.alive()).toBe(true);
});

test("a worker whose first question the database was too slow to answer says so, and begins again by itself", async () => {
  await workers.pop()?.stop();
  const slow = new pg.Pool({ connectionString: ownerUrl, statement_timeout: 300 });
  slow.on("error", () => {});
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  await lock.query("BEGIN; LOCK TABLE graphile_worker._private_tasks IN ACCESS EXCLUSIVE MODE");
  const parts = {
    services,
    owner: { db: owner.db, pool: slow },
    handOver: handOver(services, transport),
    readCsv,
    log,
  };
  const worker = await startWorker({ ...parts, patience: 1_500 });
  await until(async () => !worker.alive());
  await lock.end();
  const userId = await ask();
  await until(async () => (await stateOf(userId)) === "accepted");
  expect(worker.alive()).toBe(true);
  await worker.stop();
  await slow.end();
});

test("a worker all of whose places wait for a slow mail server is alive", async () => {
  const waiting: (() => void)[] = [];
  reply = () => new Promise((resolve) => waiting.push(() => resolve(yes)));
  const parts = { services, owner, handOver: handOver(services, transport), readCsv, log };
  const worker = await startWorker({ ...parts, patience: 2_000 });
  workers.push(worker);
  const both = [await ask(), await ask()];
  await until(async () => waiting.length === 2);
  await sleep(3_000);
  expect(worker.alive()).toBe(true);
  for (const goOn of waiting) goOn();
  for (const userId of both) await until(async () => (await stateOf(userId)) === "accepted");
});
