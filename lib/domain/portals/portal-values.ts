import { type Portal, Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

/** What an organization says of a portal. */
export interface PortalValues {
  name: string;
  /** An https address, or a path of this site (lib/domain/portals/portal-address.ts). */
  address: string;
  description: string | null;
}

/** What a form was filled from, so that a later save can tell whether somebody else changed it since. */
export const portalVersion = ({ name, address, description }: PortalValues): string =>
  JSON.stringify([name, address, description]);

/** Holds a portal until the transaction ends; `null` for one of elsewhere. */
export async function holdPortal(tx: Transaction, { organization }: Visit, id: string): Promise<Portal | null> {
  const organizationId = organization.id;
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM portal WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`,
  );
  return tx.portal.findFirst({ where: { organizationId, id } });
}
