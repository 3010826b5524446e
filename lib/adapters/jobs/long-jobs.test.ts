import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { readCsv } from "@/lib/adapters/csv/read-csv";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { handOver } from "@/lib/adapters/mail/hand-over";
import { requestReset } from "@/lib/domain/links/request-reset";
import { planReading } from "@/lib/domain/lists/plan-reading";
import { takeTurns } from "@/lib/domain/take-turns";
import { startWorker, type Worker } from "./start-worker";

const { services, secondServices, ownerUrl, organization, createUser, visit } = await testDatabase();
const owner = openDatabase({ url: ownerUrl });
afterAll(() => owner.close());

const patience = { timeout: 20_000 };

test("files of lists that are being read, however many, leave a place at which mail goes out", async () => {
  const transport = {
    name: "test",
    sender: null,
    send: async () => ({ accepted: true, permanent: false, server: "mx.test", words: "250 Ok" }),
  };
  const lists = [randomUUID(), randomUUID(), randomUUID()];
  const organizationId = organization.id;
  for (const id of lists) {
    const data = { id, organizationId, fileName: "people.csv", createdAt: services.clock.now() };
    await services.db.eligibilityList.create({ data });
    await planReading(services.db, services, { organizationId, listId: id });
  }
  const log = pino({ level: "silent" });
  const user = await createUser();
  const sent = () => services.db.mail.count({ where: { userId: user.id, state: "accepted" } });
  let worker: Worker | undefined;
  await secondServices().db.$transaction(async (tx) => {
    // Whoever reads one of them waits, as if it took long.
    for (const id of lists) await takeTurns(tx, `list ${id}`);
    worker = await startWorker({ services, owner, handOver: handOver(services, transport), readCsv, log });
    await sleep(500);
    await requestReset(services, visit(), { identifier: user.username });
    for (const end = performance.now() + 3_000; (await sent()) === 0 && performance.now() < end; ) await sleep(50);
    expect(await sent()).toBe(1);
  }, patience);
  await worker?.stop();
}, 30_000);
