import { Prisma } from "@/prisma/generated/client";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";

/** So many are offered at once; others are searched for. */
export const mostAssignees = 50;

interface Wanted {
  organizationId: string;
  /** Whom the case is about. */
  userId: string | null;
  /** A part of a name or username. */
  words?: string;
  /** One alone. */
  only?: string;
}

export interface Assignee {
  id: string;
  name: string;
}

/**
 * Everybody to whom a case can be given, by name: whoever has a rank, can sign in and may see it. There are more where one
 * comes back beyond `mostAssignees`.
 */
export function listAssignees(
  db: Services["db"] | Transaction,
  { organizationId, userId, words = "", only }: Wanted,
): Promise<Assignee[]> {
  const part = `%${canonical(words).replace(/[\\%_]/g, "\\$&")}%`;
  return db.$queryRaw<Assignee[]>(Prisma.sql`
    SELECT a.id, a.name FROM user_account a JOIN user_type t ON t.id = a.type_id
    WHERE a.organization_id = ${organizationId}::uuid AND a.rank <> 'none' AND a.suspended_at IS NULL AND t.may_sign_in
      AND (${only ?? null}::uuid IS NULL OR a.id = ${only ?? null}::uuid)
      AND (lower(a.name) LIKE ${part} OR a.username_key LIKE ${part})
      AND (${userId}::uuid IS NULL OR a.rank <> 'helpdesk'
        OR NOT EXISTS (SELECT 1 FROM helpdesk_role l WHERE l.user_id = a.id)
        OR EXISTS (SELECT 1 FROM helpdesk_role l JOIN user_role r ON r.role_id = l.role_id AND r.organization_id = l.organization_id
          WHERE l.user_id = a.id AND r.organization_id = a.organization_id AND r.user_id = ${userId}::uuid))
    ORDER BY a.name, a.id LIMIT ${mostAssignees + 1}`);
}
