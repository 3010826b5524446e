import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";

/**
 * The condition on `user_account u` that keeps a help-desk member to the users of the roles they are limited to; whoever
 * is not limited sees everybody of the organization.
 */
export function inScope(actor: { userId: string; rank: Rank }): Prisma.Sql {
  if (actor.rank !== "helpdesk") return Prisma.sql`true`;
  return Prisma.sql`(
    NOT EXISTS (SELECT 1 FROM helpdesk_role l WHERE l.user_id = ${actor.userId}::uuid)
    OR EXISTS (SELECT 1 FROM helpdesk_role l JOIN user_role r ON r.role_id = l.role_id AND r.organization_id = l.organization_id
      WHERE l.user_id = ${actor.userId}::uuid AND r.organization_id = u.organization_id AND r.user_id = u.id))`;
}

/** The same where the roles to which the help-desk member is limited are known; none: whoever it is sees everybody. */
export const inRoles = (organizationId: string, roleIds: readonly string[]): Prisma.Sql =>
  roleIds.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`u.id IN (SELECT h.user_id FROM user_role h
        WHERE h.organization_id = ${organizationId}::uuid AND h.role_id = ANY(${roleIds}::uuid[]))`;
