import type { Services } from "../services";
import type { Organization } from "./organization";

const types = ["image/png", "image/jpeg", "image/webp", "image/svg+xml"];

/** The bytes of an organization's logo, or `null` where it has none of a kind that a page shows. */
export async function readLogo(
  services: Services,
  organization: Organization,
): Promise<{ bytes: Uint8Array; type: string } | null> {
  const row = await services.db.organization.findUnique({
    where: { id: organization.id },
    select: { logo: true, logoType: true },
  });
  return row?.logo && row.logoType && types.includes(row.logoType) ? { bytes: row.logo, type: row.logoType } : null;
}
