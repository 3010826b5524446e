import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/**
 * Holds a user until the transaction ends, so that opening a session and changing a credential take turns.
 * Read what you decide upon in a later statement: this one still sees what was true before the wait.
 */
export async function holdUser(tx: Transaction, whose: { organizationId: string; userId: string }): Promise<void> {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM user_account
    WHERE organization_id = ${whose.organizationId}::uuid AND id = ${whose.userId}::uuid FOR NO KEY UPDATE`);
}
