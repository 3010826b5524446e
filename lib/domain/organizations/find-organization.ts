import type { Transaction } from "../services";
import type { Organization } from "./organization";

/** The organization that answers on a host, as a Host header names it (a port is no part of it); `null` when none does. */
export async function findOrganization(db: Transaction, host: string): Promise<Organization | null> {
  const name = host.trim().toLowerCase().replace(/:\d*$/, "");
  if (!/^[a-z0-9.-]{1,253}$/.test(name)) return null;
  return db.organization.findUnique({
    where: { host: name },
    omit: { logo: true },
  });
}
