import { type EligibilityList, Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import { type Effect, effectOf, lostBy } from "./count-effect";
import { isListFailure, type ListFailure } from "./csv-problem";
import { type Mapping, mappingShape } from "./mapping";
import { isRowMistake, type RowMistake } from "./row-of";

/** One import, with the names of whoever brought and confirmed it. */
export interface ListedImport
  extends Omit<EligibilityList, "effect" | "failure" | "mapping" | "bytes" | "hash" | "authorId" | "confirmedById"> {
  author: string | null;
  confirmedBy: string | null;
  effect: Effect | null;
  failure: ListFailure | null;
  mapping: Mapping;
  /** The people who are on it now, added by hand too; those of a list that is over are gone. */
  people: number;
}

/** So many of the last imports are listed. */
const most = 30;

/** The last imports of an organization, the newest first (R112: "status of imports"). */
export async function readLists(db: Transaction, organizationId: string): Promise<ListedImport[]> {
  return withNames(
    db,
    organizationId,
    await db.eligibilityList.findMany({
      where: { organizationId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: most,
    }),
  );
}

/** One of them, with how many are on it; null for one of elsewhere (T88). */
export async function readImport(db: Transaction, organizationId: string, id: string): Promise<ListedImport | null> {
  const [one] = await withNames(
    db,
    organizationId,
    await db.eligibilityList.findMany({ where: { organizationId, id } }),
  );
  return one ? { ...one, people: await db.eligiblePerson.count({ where: { listId: id, organizationId } }) } : null;
}

/** The list in force, however many were brought since. */
export async function readInForce(db: Transaction, organizationId: string): Promise<ListedImport | null> {
  const found = await db.eligibilityList.findFirst({
    where: { organizationId, state: "inForce" },
    select: { id: true },
  });
  return found && readImport(db, organizationId, found.id);
}

async function withNames(db: Transaction, organizationId: string, lists: EligibilityList[]): Promise<ListedImport[]> {
  const ids = lists.flatMap(({ authorId, confirmedById }) => [authorId, confirmedById]).filter((id) => id !== null);
  const users = await db.user.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? null;
  return lists.map(({ authorId, confirmedById, bytes: _, hash: __, effect, failure, mapping, ...rest }) => ({
    ...rest,
    author: nameOf(authorId),
    confirmedBy: nameOf(confirmedById),
    effect: effectOf(effect),
    failure: isListFailure(failure) ? failure : null,
    mapping: mappingShape.parse(mapping ?? {}),
    people: 0,
  }));
}

/** The first of those who would lose their access, by name. */
export const readLost = (
  db: Transaction,
  organization: Organization,
  listId: string,
  count: number,
): Promise<{ id: string; name: string; username: string }[]> =>
  db.$queryRaw(Prisma.sql`
    SELECT u.id, u.name, u.username FROM user_account u WHERE u.organization_id = ${organization.id}::uuid
      AND u.id IN (${lostBy(organization, listId)}) ORDER BY u.name_key, u.id LIMIT ${count}`);

export interface ListedMistake {
  line: number;
  mistake: RowMistake;
  text: string;
}

/** The first rows that were not imported, by line. */
export async function readMistakes(
  db: Transaction,
  { id, organizationId }: { id: string; organizationId: string },
  count: number,
): Promise<ListedMistake[]> {
  const found = await db.listError.findMany({
    where: { listId: id, organizationId },
    orderBy: { line: "asc" },
    take: count,
  });
  return found.flatMap(({ line, code, text }) => (isRowMistake(code) ? [{ line, mistake: code, text }] : []));
}
