import { Prisma } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";
import type { Services } from "../services";
import type { Visit } from "../visit";

interface At {
  id: string;
  connectionId: string;
  /** What the connection is called. */
  connection: string;
  createdAt: Date;
}

/** Somebody at a provider who is the user. */
export interface ListedIdentity extends At {
  subject: string;
  lastUsedAt: Date | null;
  approvedAt: Date | null;
  /** Who approved it, by name; null where nobody has, or whoever did is gone. */
  approvedBy: string | null;
  /** The user has a rank, and nobody has approved it: nobody gets in by it. */
  waits: boolean;
}

export interface ListedAlias extends At {
  value: string;
  addedBy: string | null;
}

/** As whom providers know a user: links and aliases, by connection. Nothing of a user whom `actor` may not see (T88). */
export async function listIdentities(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  actor: Ranked,
  userId: string,
): Promise<{ identities: ListedIdentity[]; aliases: ListedAlias[] }> {
  const whose = Prisma.sql`u.organization_id = ${organization.id}::uuid AND u.id = ${userId}::uuid AND ${inScope(actor)}`;
  const [identities, aliases] = await Promise.all([
    db.$queryRaw<ListedIdentity[]>(Prisma.sql`
      SELECT i.id, i.connection_id AS "connectionId", c.name AS connection, i.created_at AS "createdAt", i.subject,
        i.last_used_at AS "lastUsedAt", i.approved_at AS "approvedAt", b.name AS "approvedBy",
        u.rank <> 'none' AND i.approved_at IS NULL AS waits
      FROM user_account u
      JOIN identity i ON i.organization_id = u.organization_id AND i.user_id = u.id
      JOIN connection c ON c.id = i.connection_id AND c.organization_id = i.organization_id
      LEFT JOIN user_account b ON b.id = i.approved_by_id AND b.organization_id = i.organization_id
      WHERE ${whose} ORDER BY c.name, i.id`),
    db.$queryRaw<ListedAlias[]>(Prisma.sql`
      SELECT a.id, a.connection_id AS "connectionId", c.name AS connection, a.created_at AS "createdAt", a.value, b.name AS "addedBy"
      FROM user_account u
      JOIN provider_alias a ON a.organization_id = u.organization_id AND a.user_id = u.id
      JOIN connection c ON c.id = a.connection_id AND c.organization_id = a.organization_id
      LEFT JOIN user_account b ON b.id = a.added_by_id AND b.organization_id = a.organization_id
      WHERE ${whose} ORDER BY c.name, a.value, a.id`),
  ]);
  return { identities, aliases };
}
