import type { Case } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/** Somebody wrote on in a case: whoever answers it has their turn again, also where it was closed, and is told. */
export async function waitAgain(tx: Transaction, row: Case, now: Date): Promise<void> {
  await tx.case.update({
    where: { id: row.id, organizationId: row.organizationId },
    data: {
      state: row.assigneeId ? "looking" : "received",
      ...{ outcome: null, closedAt: null, lastAt: now, toldAt: null, revision: { increment: 1 } },
      waitingSince: row.waitingSince ?? now,
    },
  });
}
