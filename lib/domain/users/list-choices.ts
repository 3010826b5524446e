import type { Rank } from "@/prisma/generated/enums";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

interface Named {
  id: string;
  name: string;
}

/** The user types and roles of an organization that a list can be narrowed to; a limited help desk's own roles alone. */
export async function listChoices(
  { db }: Pick<Services, "db">,
  { id: organizationId }: Organization,
  { userId, rank }: { userId: string; rank: Rank },
): Promise<{ types: Named[]; roles: Named[] }> {
  const by = { orderBy: { name: "asc" }, select: { id: true, name: true } } as const;
  const [types, roles, limits] = await Promise.all([
    db.userType.findMany({ where: { organizationId }, ...by }),
    db.role.findMany({ where: { organizationId }, ...by }),
    rank === "helpdesk" ? db.helpdeskRole.findMany({ where: { organizationId, userId } }) : [],
  ]);
  const own = new Set(limits.map(({ roleId }) => roleId));
  return { types, roles: own.size > 0 ? roles.filter(({ id }) => own.has(id)) : roles };
}
