import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/**
 * Gives one user the links and aliases of another who goes, where they have no link through that connection: the person
 * still gets in. Nobody approved them for this user: of somebody with a rank they wait.
 */
export async function moveLinks(
  tx: Transaction,
  { organizationId, from, to }: { organizationId: string; from: string; to: string },
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE identity i SET user_id = ${to}::uuid, approved_at = NULL, approved_by_id = NULL
    WHERE i.organization_id = ${organizationId}::uuid AND i.user_id = ${from}::uuid AND NOT EXISTS (
      SELECT 1 FROM identity o WHERE o.organization_id = i.organization_id AND o.user_id = ${to}::uuid AND o.connection_id = i.connection_id)`);
  await tx.providerAlias.updateMany({ where: { organizationId, userId: from }, data: { userId: to } });
}
