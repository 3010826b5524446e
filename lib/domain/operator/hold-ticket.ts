import type { Case } from "@/prisma/generated/client";
import { holdCase } from "../cases/hold-case";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";

/** Holds a ticket of whatever organization, for the operator; `null` where there is none with this id. */
export async function holdTicket(
  tx: Transaction,
  id: string,
): Promise<{ row: Case; organization: Organization } | null> {
  const found = await tx.case.findFirst({ where: { id, kind: "ticket" }, select: { organizationId: true } });
  if (!found) return null;
  const organization = await tx.organization.findUnique({ where: { id: found.organizationId }, omit: { logo: true } });
  const row = await holdCase(tx, found.organizationId, id);
  return row && organization && { row, organization };
}
