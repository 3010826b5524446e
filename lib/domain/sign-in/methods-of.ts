import { Prisma } from "@/prisma/generated/client";

/**
 * The methods that the roles of `user_account u` allow, as an array (C24): a password where there is no role, and a
 * password besides for whoever may go around single sign-on.
 */
export const methodsOfUser = Prisma.sql`coalesce((SELECT array_agg(DISTINCT every.method) FROM (
    SELECT unnest(r.methods)::text AS method FROM user_role ur JOIN role r ON r.id = ur.role_id
    WHERE ur.organization_id = u.organization_id AND ur.user_id = u.id
    UNION ALL SELECT 'password' WHERE u.sso_bypass) every), ARRAY['password'])`;

/**
 * The condition on `role r` that it names a connection which is on and speaks a protocol that the role allows; `but`
 * narrows which `c` counts.
 */
export const namesConnection = (
  role: Prisma.Sql,
  but = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM role_connection rc
    JOIN connection c ON c.id = rc.connection_id AND c.organization_id = rc.organization_id
    WHERE rc.role_id = ${role}.id AND rc.organization_id = ${role}.organization_id AND c.state = 'on' AND c.protocol = ANY(${role}.methods) AND ${but})`;

/** The connections through which `user_account u` gets in: they are on, and a role that allows their protocol names them. */
export const connectionsOfUser = Prisma.sql`ARRAY(SELECT DISTINCT c.id::text FROM user_role ur
    JOIN role r ON r.id = ur.role_id AND r.organization_id = ur.organization_id
    JOIN role_connection rc ON rc.role_id = r.id AND rc.organization_id = r.organization_id
    JOIN connection c ON c.id = rc.connection_id AND c.organization_id = rc.organization_id
    WHERE ur.organization_id = u.organization_id AND ur.user_id = u.id AND c.state = 'on' AND c.protocol = ANY(r.methods)
    ORDER BY 1)`;
