import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./services";

/** Changes by name. One may read what another returns, by its name. */
export type Changes = Record<string, Prisma.Sql>;

/**
 * Makes several changes in one statement: one trip to the database instead of many. Each of them sees the rows as they
 * were before all of them, so no two may touch the same row.
 */
export async function writeTogether(tx: Transaction, changes: Changes): Promise<void> {
  const named = Object.entries(changes).map(([name, change]) => Prisma.sql`${Prisma.raw(name)} AS (${change})`);
  await tx.$executeRaw(Prisma.sql`WITH ${Prisma.join(named)} SELECT 1`);
}
