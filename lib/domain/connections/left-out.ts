import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import type { Transaction } from "../services";
import { type BoundedCount, bounded, mostCounted } from "../users/count-users";
import type { Connection } from "./connection";

/** Somebody who would be shut out. */
export interface LeftOut {
  userId: string;
  name: string;
  username: string;
  rank: Rank;
  /** `no-value`: nothing stands in the field that is compared; `shared`: another has it too; `approval`: a link of theirs must be approved. */
  why: "no-value" | "shared" | "approval";
}

/** People of whom fifty are named and a thousand counted. */
export interface Named<Person> {
  count: BoundedCount;
  people: Person[];
}

/** Those of a query that read one more than are counted. */
export const named = <Person>(people: Person[]): Named<Person> => ({
  count: bounded(people.length),
  people: people.slice(0, 50),
});

/** Nothing stands in the field that the connection compares, or another user has it too, which then names nobody. */
function valueMissing({ matchField }: Connection): { missing: Prisma.Sql; shared: Prisma.Sql } {
  const other = (same: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM user_account o
    WHERE o.organization_id = u.organization_id AND o.id <> u.id AND ${same})`;
  if (matchField === "username") return { missing: Prisma.sql`false`, shared: Prisma.sql`false` };
  if (matchField === "email")
    return { missing: Prisma.sql`u.email IS NULL`, shared: other(Prisma.sql`o.email_key = u.email_key`) };
  return {
    missing: Prisma.sql`u.customer_id IS NULL`,
    shared: other(Prisma.sql`lower(o.customer_id) = lower(u.customer_id) AND o.customer_id = u.customer_id`),
  };
}

/**
 * The users of these roles whom a connection cannot let in as things stand, were it their only way: without a value to be
 * found by, without a link or an alias, or with a rank and nobody's approval. Whoever may go around it is not among them.
 * Who has a value that the provider does not send is known from its answers alone (would-match.ts).
 */
export async function leftOut(
  { db }: { db: Transaction },
  connection: Connection,
  roleIds: readonly string[] = connection.roleIds,
): Promise<Named<LeftOut>> {
  const { id, organizationId } = connection;
  const { missing, shared } = valueMissing(connection);
  const people = await db.$queryRaw<LeftOut[]>(Prisma.sql`
    SELECT w.* FROM (
      SELECT u.id AS "userId", u.name, u.username, u.rank::text AS rank, u.name_key AS key,
        CASE WHEN i.id IS NULL AND a.id IS NULL AND ${missing} THEN 'no-value'
          WHEN i.id IS NULL AND a.id IS NULL AND ${shared} THEN 'shared'
          WHEN u.rank <> 'none' AND i.approved_at IS NULL THEN 'approval' END AS why
      FROM user_account u
      LEFT JOIN identity i ON i.organization_id = u.organization_id AND i.user_id = u.id AND i.connection_id = ${id}::uuid
      LEFT JOIN LATERAL (SELECT p.id FROM provider_alias p WHERE p.organization_id = u.organization_id AND p.user_id = u.id
        AND p.connection_id = ${id}::uuid LIMIT 1) a ON true
      WHERE u.organization_id = ${organizationId}::uuid AND u.suspended_at IS NULL AND NOT u.sso_bypass
        AND u.id IN (SELECT r.user_id FROM user_role r
          WHERE r.organization_id = ${organizationId}::uuid AND r.role_id = ANY(${roleIds}::uuid[]))) w
    WHERE w.why IS NOT NULL ORDER BY w.why, w.key, w."userId" LIMIT ${mostCounted + 1}`);
  return named(people.map(({ userId, name, username, rank, why }) => ({ userId, name, username, rank, why })));
}
