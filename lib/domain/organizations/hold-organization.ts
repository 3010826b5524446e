import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

/** Holds the organization's row until the transaction ends; returns the visit with the organization as it is then. */
export async function holdOrganization(tx: Transaction, visit: Visit): Promise<Visit> {
  const { id } = visit.organization;
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM organization WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
  const organization = await tx.organization.findUniqueOrThrow({ where: { id }, omit: { logo: true } });
  return { ...visit, organization };
}
