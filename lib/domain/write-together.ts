import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./services";

/** Changes by name. One may read what another returns, by its name. */
export type Changes = Record<string, Prisma.Sql>;

/**
 * Makes several changes in one statement: one trip to the database instead of many. Each of them sees the rows as they
 * were before all of them, so no two may touch the same row. Returns how many
 * rows the change of the name `counted` returned.
 */
export async function writeTogether(tx: Transaction, changes: Changes, counted?: string): Promise<number> {
  const named = Object.entries(changes).map(([name, change]) => Prisma.sql`${Prisma.raw(name)} AS (${change})`);
  const count = counted ? Prisma.sql`(SELECT count(*)::int FROM ${Prisma.raw(counted)})` : Prisma.sql`0`;
  const rows = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`WITH ${Prisma.join(named)} SELECT ${count} AS count`);
  return rows[0]?.count ?? 0;
}
