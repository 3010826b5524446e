import type { Services } from "../services";
import { canonical } from "../text";
import type { Visit } from "../visit";

/** More users of one address than anybody can read in a mail. */
const most = 50;

/**
 * The ids of the users whom a typed identifier names: the one with that username, else all with that address,
 * oldest first. Several means that the address is shared and no identifier (C23).
 */
export async function usersByIdentifier(
  services: Services,
  visit: Visit,
  typed: string,
  accepts: "either" | "email",
): Promise<string[]> {
  const key = canonical(typed);
  const users = await services.db.user.findMany({
    where: {
      organizationId: visit.organization.id,
      OR: accepts === "either" ? [{ usernameKey: key }, { emailKey: key }] : [{ emailKey: key }],
    },
    select: { id: true, usernameKey: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const named = accepts === "either" ? users.find((user) => user.usernameKey === key) : undefined;
  return named ? [named.id] : users.map((user) => user.id);
}
