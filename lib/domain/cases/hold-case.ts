import type { Case } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/**
 * Holds a case of the organization until the transaction ends, and reads it; `null` where there is none. A step may be
 * written meanwhile (helped-in-case.ts): whoever does that holds a user, and would else wait for one who waits for that user.
 */
export async function holdCase(tx: Transaction, organizationId: string, id: string): Promise<Case | null> {
  await tx.$queryRaw`SELECT 1 FROM request_case WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.case.findFirst({ where: { id, organizationId } });
}
