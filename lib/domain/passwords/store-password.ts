import { Prisma } from "@/prisma/generated/client";
import { before, days } from "../duration";
import type { StoredPassword, Transaction } from "../services";

/** How long the password before is recognized. */
const kept = days(30);

/** A password that was set before this is remembered beside the one that replaced it no longer. */
export const previousUntil = (now: Date): Date => before(now, kept);

interface NewPassword extends StoredPassword {
  at: Date;
  /** An administrator made it: good until then, for choosing an own one. Null: the person chose it. */
  temporaryUntil: Date | null;
}

/**
 * Stores a user's new password; the caller's transaction holds the user. The one before is kept beside it, to be
 * recognized, where the person themselves replaced their own. What an administrator forces, and what an administrator
 * made, leaves none behind (docs/decisions/0015).
 */
export async function storePassword(
  tx: Transaction,
  { organizationId, userId }: { organizationId: string; userId: string },
  { hash, pepper, at, temporaryUntil }: NewPassword,
): Promise<void> {
  const wasOwn = (column: Prisma.Sql) =>
    temporaryUntil ? Prisma.sql`NULL` : Prisma.sql`CASE WHEN p.temporary_until IS NULL THEN p.${column} END`;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO password AS p (user_id, organization_id, hash, pepper, set_at, temporary_until)
    VALUES (${userId}::uuid, ${organizationId}::uuid, ${hash}, ${pepper}, ${at}, ${temporaryUntil})
    ON CONFLICT (user_id) DO UPDATE SET hash = EXCLUDED.hash, pepper = EXCLUDED.pepper, set_at = EXCLUDED.set_at,
      temporary_until = EXCLUDED.temporary_until,
      previous_hash = ${wasOwn(Prisma.sql`hash`)}, previous_pepper = ${wasOwn(Prisma.sql`pepper`)}
    WHERE p.organization_id = EXCLUDED.organization_id`);
}

/** Forgets every previous password whose time is over; part of the sweep. */
export async function forgetPrevious(tx: Transaction, now: Date): Promise<void> {
  await tx.password.updateMany({
    where: { previousHash: { not: null }, setAt: { lte: previousUntil(now) } },
    data: { previousHash: null, previousPepper: null },
  });
}
