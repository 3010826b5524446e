import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../authority/actor";
import type { Refusal } from "../result";
import type { Transaction } from "../services";
import { takeTurns } from "../take-turns";
import type { Visit } from "../visit";

interface Owner {
  userId: string;
  username: string;
  rank: string;
  /** Whether they have the role, and no other that allows the password. */
  shutOut: boolean;
}

/** The refusal to take the password from a role, where its author or every owner who can get in would have no way in (T89). */
export async function refuseNoPassword(
  tx: Transaction,
  { organization }: Visit,
  actor: Actor,
  roleId: string,
): Promise<Refusal | null> {
  await takeTurns(tx, `owners of ${organization.id}`);
  const people = await tx.$queryRaw<Owner[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.rank::text AS rank, own.has AND NOT own.other AS "shutOut"
    FROM user_account u JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(r.id = ${roleId}::uuid), false) AS has,
        coalesce(bool_or(r.id <> ${roleId}::uuid AND 'password' = ANY(r.methods)), false) AS other
      FROM user_role ur JOIN role r ON r.id = ur.role_id AND r.organization_id = ur.organization_id
      WHERE ur.user_id = u.id AND ur.organization_id = u.organization_id) own
    WHERE u.organization_id = ${organization.id}::uuid AND (u.id = ${actor.userId}::uuid
      OR (u.rank = 'owner' AND u.suspended_at IS NULL AND u.activated_at IS NOT NULL AND t.may_sign_in))`);
  if (people.some(({ userId, shutOut }) => userId === actor.userId && shutOut)) return { code: "shuts-yourself-out" };
  const owners = people.filter(({ rank }) => rank === "owner");
  const [out] = owners.filter(({ shutOut }) => shutOut);
  return out && owners.every(({ shutOut }) => shutOut)
    ? { code: "last-owner", facts: { username: out.username } }
    : null;
}
