import type { Services } from "../services";
import type { Visit } from "../visit";
import { ambiguous } from "./portal-address";

/** Whether a web address lies on the very origin of one of the organization's portals (T61). */
export async function isPortalAddress(services: Services, { organization }: Visit, address: string): Promise<boolean> {
  if (!/^https?:\/\//i.test(address) || ambiguous.test(address) || !URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  if (username || password) return false;
  const portals = await services.db.portal.findMany({
    where: { organizationId: organization.id },
    select: { address: true },
  });
  return portals.some((portal) => URL.canParse(portal.address) && new URL(portal.address).origin === origin);
}
