import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import { policyOf } from "../policy";
import type { Transaction } from "../services";
import { namesConnection } from "../sign-in/methods-of";
import { mostCounted } from "../users/count-users";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { type Named, named } from "./left-out";

/** Somebody whose only way in a connection is. */
export interface Outside {
  userId: string;
  name: string;
  username: string;
  rank: Rank;
}

/**
 * The users who come in through this connection and in no other way: no role of theirs allows a password or names another
 * connection that is on, and they may not go around it. Owners are not among them while they have a door of their own.
 */
export async function outsideWithout(
  { db }: { db: Transaction },
  { organization }: Pick<Visit, "organization">,
  { id }: Pick<Connection, "id">,
): Promise<Named<Outside>> {
  const { sso } = policyOf(organization);
  const doorless = sso.ownerDoor ? Prisma.sql`u.rank <> 'owner'` : Prisma.sql`true`;
  const role = Prisma.sql`r`;
  const people = await db.$queryRaw<Outside[]>(Prisma.sql`
    SELECT u.id AS "userId", u.name, u.username, u.rank::text AS rank FROM user_account u
    WHERE u.organization_id = ${organization.id}::uuid AND u.suspended_at IS NULL AND NOT u.sso_bypass AND ${doorless}
      AND u.id IN (SELECT o.user_id FROM user_role o JOIN role r ON r.id = o.role_id AND r.organization_id = o.organization_id
        WHERE o.organization_id = ${organization.id}::uuid AND ${namesConnection(role, Prisma.sql`c.id = ${id}::uuid`)})
      AND NOT EXISTS (SELECT 1 FROM user_role o JOIN role r ON r.id = o.role_id AND r.organization_id = o.organization_id
        WHERE o.organization_id = u.organization_id AND o.user_id = u.id
          AND ('password' = ANY(r.methods) OR ${namesConnection(role, Prisma.sql`c.id <> ${id}::uuid`)}))
    ORDER BY u.name_key, u.id LIMIT ${mostCounted + 1}`);
  return named(people);
}
