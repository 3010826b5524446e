import type { EligibilityList } from "@/prisma/generated/client";
import { record } from "../history/record";
import type { JobPayloads } from "../jobs/add-job";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";
import { commandVisit } from "../visit";
import { countEffect } from "./count-effect";
import { CsvProblem, type ReadCsv } from "./csv-problem";
import { dropDuplicates } from "./drop-duplicates";
import { readRows } from "./read-rows";

/** A million rows take a minute or two; whatever takes this long is given up, and nothing of it stays. */
const patience = { timeout: 30 * 60_000, maxWait: 60_000 };

/** Takes back what was read of a list that somebody discarded meanwhile. */
class Discarded extends Error {}

/**
 * Reads a file that came in, the body of a job: all its good rows or none, in one transaction, and what it would do if it
 * came into force. A file that is no list fails, and changes nothing for anybody (T77). May run twice.
 */
export async function readList(
  services: Services,
  readCsv: ReadCsv,
  { organizationId, listId }: JobPayloads["read-list"],
): Promise<void> {
  const { db, clock } = services;
  const which = { id: listId, organizationId };
  const list = await db.eligibilityList.findFirst({ where: { ...which, state: "reading" } });
  if (!list) return;
  const organization = await db.organization.findUniqueOrThrow({ where: { id: organizationId }, omit: { logo: true } });
  try {
    await db.$transaction(async (tx) => {
      // Another job may be at it: whoever comes second finds it done.
      await takeTurns(tx, `list ${listId}`);
      if ((await tx.eligibilityList.count({ where: { ...which, state: "reading" } })) === 0) return;
      const read = await readRows(services, tx, readCsv, list, partsOf(db, listId));
      const duplicates = await dropDuplicates(tx, listId);
      if (read.good === duplicates) throw new CsvProblem("no-good-row", null);
      const counted = { rows: read.good + read.bad, badRows: read.bad + duplicates };
      const effect = { ...(await countEffect(tx, organization, listId)) };
      const data = { ...counted, effect, state: "held" as const, readAt: clock.now() };
      if (!(await ends(tx, list, data))) throw new Discarded();
    }, patience);
  } catch (error) {
    if (error instanceof Discarded) return;
    if (!(error instanceof CsvProblem)) throw error;
    await db.$transaction(async (tx) => {
      const now = clock.now();
      const data = { state: "failed" as const, failure: error.code, failedLine: error.line, readAt: now, endedAt: now };
      if (!(await ends(tx, list, data))) return;
      // Where its columns can still be named it is read again.
      if (error.code !== "no-key-column") await tx.listPart.deleteMany({ where: { listId } });
      const details = { list: listId, failure: error.code };
      await record(
        tx,
        now,
        { ...commandVisit(organization), actorId: list.authorId },
        { kind: "list.failed", details },
      );
    });
  }
}

/** Ends the reading; false where the list was discarded meanwhile. */
async function ends(
  tx: Transaction,
  { id, organizationId }: EligibilityList,
  data: Parameters<Transaction["eligibilityList"]["updateMany"]>[0]["data"],
): Promise<boolean> {
  return (await tx.eligibilityList.updateMany({ where: { id, organizationId, state: "reading" }, data })).count === 1;
}

/** The file, one part in memory at a time. */
async function* partsOf(db: Services["db"], listId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const part = await db.listPart.findUnique({ where: { listId_number: { listId, number } } });
    if (!part) return;
    yield part.bytes;
  }
}
