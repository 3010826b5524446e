import { createHash, randomUUID } from "node:crypto";
import { authorize } from "../authority/authorize";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import { holdLists } from "./hold-lists";
import { planReading } from "./plan-reading";

/** The largest file: 200 MiB (T75). */
export const largestFile = 200 * 1_024 * 1_024;

interface Input {
  /** As the browser says it; shown, and nothing else. */
  fileName: string;
  /** The file as it comes in, part by part. */
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** So many files of one organization are kept whole that are read, or wait to be confirmed. */
const mostWaiting = 10;

/** Of those whose columns nobody named, so many. */
const mostUnnamed = 2;

/** Whether one more file is kept: they can be large, and the disk is that of every organization. */
async function makeRoom(tx: Transaction, organizationId: string): Promise<boolean> {
  await holdLists(tx, organizationId);
  const newest = [{ createdAt: "desc" as const }, { id: "desc" as const }];
  const unnamed = await tx.eligibilityList.findMany({
    where: { organizationId, state: "failed", parts: { some: {} } },
    select: { id: true },
    orderBy: newest,
    skip: mostUnnamed,
  });
  await tx.listPart.deleteMany({ where: { listId: { in: unnamed.map(({ id }) => id) } } });
  const waiting = { organizationId, state: { in: ["reading" as const, "held" as const] } };
  return (await tx.eligibilityList.count({ where: waiting })) < mostWaiting;
}

/**
 * Takes a file in, part by part, so that a large one needs no more memory than a small one; a job reads it then. Until
 * somebody confirms it, nothing changes for anybody. Refused before the first byte to whoever may not.
 */
export async function receiveList(services: Services, visit: Visit, input: Input): Promise<Result<{ listId: string }>> {
  const { db, clock } = services;
  const [listId, organizationId] = [randomUUID(), visit.organization.id];
  const begun = await db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "lists.upload");
    if (!permit.ok) return permit;
    if (!(await makeRoom(tx, organizationId))) return refuse("list-too-many");
    const { userId: authorId } = permit.value.actor;
    const fileName = printable(input.fileName.split(/[\\/]/).at(-1)?.trim() || "list.csv", 200);
    await tx.eligibilityList.create({
      data: { id: listId, organizationId, authorId, fileName, createdAt: clock.now() },
    });
    return done({ listId });
  });
  if (!begun.ok) return begun;
  const hash = createHash("sha256");
  let [bytes, number] = [0, 0];
  try {
    for await (const part of input.parts) {
      bytes += part.length;
      if (bytes > largestFile) break;
      hash.update(part);
      await db.listPart.create({ data: { listId, number: number++, bytes: new Uint8Array(part) } });
    }
    if (bytes > 0 && bytes <= largestFile) {
      await db.$transaction(async (tx) => {
        const data = { bytes, hash: new Uint8Array(hash.digest()) };
        await tx.eligibilityList.update({ where: { id: listId, organizationId }, data });
        await planReading(tx, services, { organizationId, listId });
      });
      return begun;
    }
  } catch (error) {
    await db.eligibilityList.delete({ where: { id: listId, organizationId } });
    throw error;
  }
  await db.eligibilityList.delete({ where: { id: listId, organizationId } });
  return bytes === 0 ? refuse("field-missing", { field: "file" }) : refuse("list-too-large");
}
