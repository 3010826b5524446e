import { Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Policy } from "../policy";
import type { Transaction } from "../services";
import { lockedUsers } from "../sign-in/locked-users";
import { storedPolicy } from "./setting-values";

/** So many are named; the others are counted. */
const named = 5;

/** People whom a change touches, the first of them by name. */
interface Touched {
  count: number;
  first: { id: string; name: string }[];
}

/** For whom a change closes and opens a lock the moment it is saved. */
export interface LocksAtOnce {
  closes: Touched;
  opens: Touched;
}

/**
 * Who would be locked the moment a policy is saved, and who not any more: wrong passwords that are counted already are
 * held against the new threshold and the new times at once (lock-state.ts).
 */
export async function locksAtOnce(
  db: Transaction,
  organization: Organization,
  policy: Policy,
  now: Date,
): Promise<LocksAtOnce> {
  const present = lockedUsers(organization, now);
  const wished = lockedUsers({ ...organization, policy: storedPolicy(policy) as object }, now);
  return {
    closes: await touched(db, organization, wished, present),
    opens: await touched(db, organization, present, wished),
  };
}

/** Who is in the one query and not in the other. */
async function touched(db: Transaction, { id }: Organization, those: Prisma.Sql, others: Prisma.Sql): Promise<Touched> {
  const rows = await db.$queryRaw<{ id: string; name: string; count: number }[]>(Prisma.sql`
    SELECT u.id, u.name, (count(*) OVER ())::int AS count FROM user_account u
    WHERE u.organization_id = ${id}::uuid AND u.id IN ((${those}) EXCEPT (${others}))
    ORDER BY u.name, u.id LIMIT ${named}`);
  return { count: rows[0]?.count ?? 0, first: rows.map((row) => ({ id: row.id, name: row.name })) };
}
