import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";

export interface FirstOwner {
  userId: string;
  username: string;
  name: string;
  email: string | null;
  language: string | null;
}

/**
 * The first owner of an organization as long as nobody has come in as an owner: then nobody there can help them, and the
 * operator may (R71, R80). `null`: somebody can, and the operator has nothing to do with its people.
 */
export async function firstOwnerOf(tx: Transaction, organizationId: string): Promise<FirstOwner | null> {
  const rows = await tx.$queryRaw<FirstOwner[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.name, u.email, u.language FROM user_account u
    WHERE u.organization_id = ${organizationId}::uuid AND u.rank = 'owner' AND NOT EXISTS (
      SELECT 1 FROM user_account o WHERE o.organization_id = u.organization_id AND o.rank = 'owner' AND o.activated_at IS NOT NULL)
    ORDER BY u.created_at, u.id LIMIT 1`);
  return rows[0] ?? null;
}
