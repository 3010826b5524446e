import type { Portal, Role } from "@/prisma/generated/client";
import type { Services } from "../services";
import type { Visit } from "../visit";

type Given = Pick<Visit, "organization">;

export interface ListedRole extends Role {
  /** How many users have it. */
  users: number;
  /** The portals that it grants, by name. */
  portals: Pick<Portal, "id" | "name">[];
  /** The help-desk members who are limited to its users. */
  helpers: { userId: string; name: string }[];
}

const withPortals = { portals: { select: { portal: { select: { id: true, name: true } } } } } as const;
const withHelpers = { helpdesk: { select: { userId: true, user: { select: { name: true } } } } } as const;

const include = { ...withPortals, ...withHelpers } as const;

/** Every role of the organization by name, or the one of this id. */
export async function listRoles(
  { db }: Pick<Services, "db">,
  { organization }: Given,
  only?: string,
): Promise<ListedRole[]> {
  const organizationId = organization.id;
  const roles = await db.role.findMany({ where: { organizationId, id: only }, orderBy: { name: "asc" }, include });
  const where = { organizationId, roleId: only };
  const counts = await db.userRole.groupBy({ by: ["roleId"], where, _count: true });
  const users = new Map(counts.map(({ roleId, _count }) => [roleId, _count]));
  return roles.map(({ portals, helpdesk, ...role }) => ({
    ...role,
    users: users.get(role.id) ?? 0,
    portals: portals.map(({ portal }) => portal).sort((one, other) => one.name.localeCompare(other.name)),
    helpers: helpdesk.map(({ userId, user }) => ({ userId, name: user.name })),
  }));
}

export interface ListedPortal extends Portal {
  /** The roles that grant it, by name. */
  granting: Pick<Role, "id" | "name">[];
}

/** Every portal of the organization by name, or the one of this id. */
export async function listAllPortals(
  { db }: Pick<Services, "db">,
  { organization }: Given,
  only?: string,
): Promise<ListedPortal[]> {
  const portals = await db.portal.findMany({
    where: { organizationId: organization.id, id: only },
    orderBy: { name: "asc" },
    include: { roles: { select: { role: { select: { id: true, name: true } } } } },
  });
  return portals.map(({ roles, ...portal }) => ({ ...portal, granting: roles.map(({ role }) => role) }));
}
