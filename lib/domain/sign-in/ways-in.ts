import { Prisma } from "@/prisma/generated/client";
import { namesConnection } from "./methods-of";

// What is said here of a user is what the gate `methodAllowed` says of one, for lists: a condition on `user_account u`.

/** By what somebody can get in: by a password alone, or by whatever there is. */
type Ways = "password" | "any";

/** Whether a role leads in: it allows a password, or names a connection that is on. Nothing else is a way yet. */
const leadsIn = (role: Prisma.Sql, ways: Ways): Prisma.Sql =>
  ways === "password"
    ? Prisma.sql`'password' = ANY(${role}.methods)`
    : Prisma.sql`('password' = ANY(${role}.methods) OR ${namesConnection(role)})`;

const rolesWith = ({ id }: { id: string }, ways: Ways): Prisma.Sql => Prisma.sql`
  SELECT x.id FROM role x WHERE x.organization_id = ${id}::uuid AND ${leadsIn(Prisma.sql`x`, ways)}`;

const rolesWithout = ({ id }: { id: string }, ways: Ways): Prisma.Sql => Prisma.sql`
  SELECT x.id FROM role x WHERE x.organization_id = ${id}::uuid AND NOT ${leadsIn(Prisma.sql`x`, ways)}`;

/** Whoever may go around single sign-on: few, and found by an index of their own. */
const bypassing = ({ id }: { id: string }): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT b.id FROM user_account b WHERE b.organization_id = ${id}::uuid AND b.sso_bypass)`;

/**
 * The users of an organization who have roles, none of which leads in, and who may not go around that either, as a
 * query; `more` can narrow it to one of them by `n.user_id`. Without a role a password is allowed.
 */
export const ledNowhere = (organization: { id: string }, ways: Ways, more = Prisma.sql`true`): Prisma.Sql => Prisma.sql`
  SELECT led.user_id FROM (${rolesWithout(organization, ways)}) nowhere CROSS JOIN LATERAL (SELECT n.user_id FROM user_role n
    WHERE n.organization_id = ${organization.id}::uuid AND n.role_id = nowhere.id AND ${more}
      AND n.user_id <> ALL (${bypassing(organization)})
      AND NOT EXISTS (SELECT 1 FROM user_role o WHERE o.organization_id = n.organization_id AND o.user_id = n.user_id
        AND o.role_id = ANY (ARRAY(${rolesWith(organization, ways)})) OFFSET 0) OFFSET 0) led`;

/** The condition that the user gets in one of these ways; where every role leads in no user's are looked at. */
export const mayComeBy = (organization: { id: string }, ways: Ways): Prisma.Sql =>
  Prisma.sql`(NOT EXISTS (${rolesWithout(organization, ways)})
    OR NOT EXISTS (${ledNowhere(organization, ways, Prisma.sql`n.user_id = u.id`)}))`;

const rolesConnected = ({ id }: { id: string }): Prisma.Sql => Prisma.sql`
  SELECT x.id FROM role x WHERE x.organization_id = ${id}::uuid AND ${namesConnection(Prisma.sql`x`)}`;

/** The condition that the user may use a password and has no other way in; where nothing is connected nobody's roles are looked at twice. */
export const onlyByPassword = (organization: { id: string }): Prisma.Sql =>
  Prisma.sql`(${mayComeBy(organization, "password")} AND (NOT EXISTS (${rolesConnected(organization)})
    OR NOT EXISTS (SELECT 1 FROM user_role w WHERE w.organization_id = ${organization.id}::uuid AND w.user_id = u.id
      AND w.role_id = ANY (ARRAY(${rolesConnected(organization)})) OFFSET 0)))`;
