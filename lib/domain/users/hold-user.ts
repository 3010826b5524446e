import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";

interface Whom {
  organizationId: string;
  userId: string;
  /** Another user, held as well. */
  otherId?: string;
  /** The hash of a session's token: whose it is is held as well. */
  andOf?: Buffer | null;
}

/**
 * Holds a user until the transaction ends, so that opening a session and changing a credential take turns; two are
 * held in one order, so that nobody waits in a circle. Read what you decide upon in a later statement: this one still
 * sees what was true before the wait.
 */
export async function holdUser(tx: Transaction, { organizationId, userId, otherId, andOf }: Whom): Promise<void> {
  const ofSession = andOf
    ? Prisma.sql`OR id = (SELECT user_id FROM session WHERE organization_id = ${organizationId}::uuid AND token_hash = ${andOf})`
    : Prisma.empty;
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM user_account
    WHERE organization_id = ${organizationId}::uuid AND (id IN (${userId}::uuid, ${otherId ?? userId}::uuid) ${ofSession}) ORDER BY id FOR NO KEY UPDATE`);
}
