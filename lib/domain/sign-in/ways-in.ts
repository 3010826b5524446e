import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";

/**
 * The methods by which somebody of this organization can sign in at all: single sign-on needs a connection. Connections
 * are not there yet, so nobody's roles lead anywhere but to a password; this is where they are asked for.
 */
export const waysIn = (_organization: { id: string }): readonly SignInMethod[] => ["password"];

const rolesWithout = ({ id }: { id: string }, methods: readonly SignInMethod[]): Prisma.Sql => Prisma.sql`
  SELECT x.id FROM role x WHERE x.organization_id = ${id}::uuid AND NOT x.methods && ${methods}::"SignInMethod"[]`;

/**
 * The users of an organization who have roles, none of which allows one of these methods, as a query; `more` can narrow
 * it to one of them by `n.user_id`. It says in SQL what the gate `methodAllowed` says of one user, for lists: without a
 * role a password is allowed.
 */
export const allowedNoneOf = (
  organization: { id: string },
  methods: readonly SignInMethod[],
  more = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`
  SELECT n.user_id FROM user_role n
  WHERE n.organization_id = ${organization.id}::uuid AND n.role_id = ANY (ARRAY(${rolesWithout(organization, methods)})) AND ${more}
    AND NOT EXISTS (SELECT 1 FROM user_role o JOIN role y ON y.id = o.role_id AND y.organization_id = o.organization_id
      WHERE o.organization_id = n.organization_id AND o.user_id = n.user_id AND y.methods && ${methods}::"SignInMethod"[] OFFSET 0)`;

/** The condition on `user_account u` that the user may use a password; where every role allows one no user's are looked at. */
export const mayUsePassword = (organization: { id: string }): Prisma.Sql =>
  Prisma.sql`(NOT EXISTS (${rolesWithout(organization, ["password"])})
    OR NOT EXISTS (${allowedNoneOf(organization, ["password"], Prisma.sql`n.user_id = u.id`)}))`;
