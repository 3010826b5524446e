import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import type { Services } from "../services";

interface RolePortal {
  id: string;
  name: string;
  address: string;
  description: string | null;
}

interface Row {
  id: string;
  name: string;
  methods: SignInMethod[];
  portals: RolePortal[];
  /** Whether it is one of those that they help with, and not one that they have. */
  helped: boolean;
}

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);

/** The roles of a user with the portals that each opens, and those whose users they are limited to help; by name. */
export async function readUserRoles({ db }: Pick<Services, "db">, organizationId: string, userId: string) {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT r.id, r.name, r.methods::text[] AS methods, held.helped, coalesce((
      SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'address', p.address, 'description', p.description))
      FROM role_portal rp JOIN portal p ON p.id = rp.portal_id AND p.organization_id = rp.organization_id
      WHERE rp.role_id = r.id AND rp.organization_id = r.organization_id), '[]') AS portals
    FROM (SELECT role_id, false AS helped FROM user_role
        WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid
      UNION ALL SELECT role_id, true FROM helpdesk_role
        WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid) held
    JOIN role r ON r.id = held.role_id AND r.organization_id = ${organizationId}::uuid`);
  const [had, helped] = [rows.filter((row) => !row.helped), rows.filter((row) => row.helped)];
  return {
    roles: had
      .map(({ id, name, methods, portals }) => ({ id, name, methods, portals: portals.sort(byName) }))
      .sort(byName),
    helps: helped.map(({ id, name }) => ({ id, name })).sort(byName),
  };
}
