import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import { canonical } from "../text";
import { entryColumns, inForce, type ListEntry, nameKeyOf } from "./find-entry";

/** So many are shown. */
export const mostEntries = 20;

/** Who of the list in force has exactly this address, customer id or username, or a name of these words in any order. */
export const searchEntries = (db: Transaction, organizationId: string, typed: string): Promise<ListEntry[]> =>
  db.$queryRaw<ListEntry[]>(Prisma.sql`
    SELECT ${entryColumns} FROM eligible_person e
    WHERE ${inForce(organizationId)} AND (e.email_key = ${canonical(typed)} OR e.customer_id_key = customer_key(${typed})
      OR e.username_key = ${canonical(typed)} OR e.name_key = ${nameKeyOf(typed)})
    ORDER BY e.id LIMIT ${mostEntries}`);
