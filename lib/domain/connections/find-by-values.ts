import { Prisma } from "@/prisma/generated/client";
import type { ConnectionField, Rank } from "@/prisma/generated/enums";
import type { Transaction } from "../services";
import { canonical } from "../text";
import type { Connection } from "./connection";
import type { MatchRule } from "./match-value";

/** A user whom a provider's value may mean. */
export interface FoundUser {
  userId: string;
  name: string;
  username: string;
  rank: Rank;
  /** By an alias of this connection, or by the field that the rule compares. */
  by: "alias" | "field";
  /** Whether a role of theirs names the connection. */
  comesThrough: boolean;
}

type Rule = Pick<Connection, "id" | "organizationId"> & MatchRule;

/** The condition on `user_account w` that its field is the value of `v`; by its key first, which has an index. */
function fieldIs(field: ConnectionField, ignoreCase: boolean): Prisma.Sql {
  const also = (column: string) => (ignoreCase ? Prisma.empty : Prisma.raw(`AND w.${column} = v.exact`));
  if (field === "username") return Prisma.sql`w.username_key = v.key ${also("username")}`;
  if (field === "email") return Prisma.sql`w.email_key = v.key ${also("email")}`;
  return ignoreCase
    ? Prisma.sql`lower(w.customer_id) = lower(v.trimmed)`
    : Prisma.sql`lower(w.customer_id) = lower(v.exact) AND w.customer_id = v.exact`;
}

/**
 * The condition on `user_account u` that a role names the connection and allows its protocol; whether the connection is
 * on is the question of the gate (sign-in/gates/method-allowed.ts).
 */
export const comesThrough = ({ id, organizationId, protocol }: Pick<Rule, "id" | "organizationId" | "protocol">) =>
  Prisma.sql`EXISTS (SELECT 1 FROM user_role ur JOIN role r ON r.id = ur.role_id AND r.organization_id = ur.organization_id
    JOIN role_connection rc ON rc.role_id = r.id AND rc.organization_id = r.organization_id
    WHERE ur.organization_id = ${organizationId}::uuid AND ur.user_id = u.id AND rc.connection_id = ${id}::uuid
      AND ${protocol}::"SignInMethod" = ANY(r.methods))`;

/**
 * The users whom each of these values names by the rule: at most three of each, so that one sees that there are several.
 * An e-mail address can be several users', an alias one's alone.
 */
export async function findByValues(
  tx: Transaction,
  rule: Rule,
  values: readonly string[],
): Promise<Map<string, FoundUser[]>> {
  const { id, organizationId, matchField, ignoreCase } = rule;
  const exact = values.map((value) => value.normalize("NFC"));
  const rows = await tx.$queryRaw<(FoundUser & { value: string })[]>(Prisma.sql`
    SELECT v.value, u.id AS "userId", u.name, u.username, u.rank::text AS rank, x.by, ${comesThrough(rule)} AS "comesThrough"
    FROM unnest(${values}::text[], ${exact}::text[], ${values.map(canonical)}::text[], ${values.map((value) => value.trim())}::text[])
      AS v (value, exact, key, trimmed)
    JOIN LATERAL (
      (SELECT a.user_id, 'alias' AS by FROM provider_alias a
        WHERE a.organization_id = ${organizationId}::uuid AND a.connection_id = ${id}::uuid
          AND (a.value = v.exact OR (${ignoreCase} AND lower(a.value) = lower(v.trimmed))) LIMIT 3)
      UNION ALL
      (SELECT w.id, 'field' FROM user_account w
        WHERE w.organization_id = ${organizationId}::uuid AND ${fieldIs(matchField, ignoreCase)} LIMIT 3)) x ON true
    JOIN user_account u ON u.id = x.user_id AND u.organization_id = ${organizationId}::uuid
    ORDER BY u.created_at, u.id`);
  const found = new Map<string, FoundUser[]>(values.map((value) => [value, []]));
  for (const { value, ...user } of rows) found.get(value)?.push(user);
  return found;
}
