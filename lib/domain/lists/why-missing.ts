import { Prisma } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import type { Transaction } from "../services";
import { canonical } from "../text";
import type { ListEntry } from "./find-entry";
import { isRowMistake, type RowMistake } from "./row-of";
import { suggestEntries } from "./suggest-entries";

/** Somebody who is not on the list in force, and what may be the reason. */
export interface Missing {
  list: { id: string; fileName: string; inForceAt: Date };
  /** When a list that came into force took their access; null: they were not on the one before either, or came later. */
  since: Date | null;
  /** Their row of the file, which was not taken. */
  badRow: { line: number; mistake: RowMistake } | null;
  /** The entry that is most like them: perhaps the file, or the account, has a mistake. */
  nearest: ListEntry | null;
}

interface Person {
  userId: string;
  organizationId: string;
  name: string;
  username: string;
  email: string | null;
  customerId: string | null;
}

/**
 * Why a user is missing on the list in force (R121): null where there is none. Every query is by an index. The help desk,
 * who may be limited to some of the people, is told of nobody else.
 */
export async function readMissing(db: Transaction, actor: Ranked, person: Person): Promise<Missing | null> {
  const { organizationId, userId } = person;
  const list = await db.eligibilityList.findFirst({ where: { organizationId, state: "inForce" } });
  if (!list?.inForceAt) return null;
  const left = await db.accessEvent.findFirst({
    where: { organizationId, userId, kind: "list.left" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  const [nearest = null] = actor.rank === "helpdesk" ? [] : await suggestEntries(db, organizationId, person);
  const { id, fileName, inForceAt } = list;
  const badRow = await badRowOf(db, id, person);
  return { list: { id, fileName, inForceAt }, since: left?.at ?? null, badRow, nearest };
}

async function badRowOf(db: Transaction, listId: string, { email, customerId }: Person): Promise<Missing["badRow"]> {
  const emailKey = email && canonical(email);
  const [found] = await db.$queryRaw<{ line: number; code: string }[]>(Prisma.sql`
    SELECT line, code FROM eligibility_error WHERE list_id = ${listId}::uuid
      AND (email_key = ${emailKey} OR customer_id_key = customer_key(${customerId})) ORDER BY line LIMIT 1`);
  return found && isRowMistake(found.code) ? { line: found.line, mistake: found.code } : null;
}
