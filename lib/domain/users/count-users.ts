import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";

/** More than so many users are not counted for a page. */
export const mostCounted = 1_000;

/** How many there are; `atLeast`: more than this, which are not counted. */
export interface BoundedCount {
  number: number;
  atLeast: boolean;
}

export const bounded = (number: number): BoundedCount => ({
  number: Math.min(number, mostCounted),
  atLeast: number > mostCounted,
});

/** How many users meet a condition on `user_account u`, up to `mostCounted`. */
export async function countUsers({ db }: Pick<Services, "db">, where: Prisma.Sql): Promise<BoundedCount> {
  const rows = await db.$queryRaw<{ number: number }[]>(Prisma.sql`
    SELECT count(*)::int AS number FROM (SELECT 1 FROM user_account u WHERE ${where} LIMIT ${mostCounted + 1}) counted`);
  return bounded(rows[0]?.number ?? 0);
}
