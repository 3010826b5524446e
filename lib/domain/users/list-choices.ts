import type { Rank } from "@/prisma/generated/enums";
import { helpedRoles } from "../authority/helped-roles";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

interface Named {
  id: string;
  name: string;
}

/** The user types and roles of an organization that a list can be narrowed to; a limited help desk's own roles alone. */
export async function listChoices(
  { db }: Pick<Services, "db">,
  organization: Organization,
  actor: { userId: string; rank: Rank },
): Promise<{ types: Named[]; roles: Named[] }> {
  const where = { organizationId: organization.id };
  const by = { orderBy: { name: "asc" }, select: { id: true, name: true } } as const;
  const [types, roles, own] = await Promise.all([
    db.userType.findMany({ where, ...by }),
    db.role.findMany({ where, ...by }),
    helpedRoles({ db }, organization, actor),
  ]);
  return { types, roles: own.length > 0 ? own : roles };
}
