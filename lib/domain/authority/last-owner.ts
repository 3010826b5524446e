import { Prisma } from "@/prisma/generated/client";
import type { Refusal } from "../result";
import type { Transaction } from "../services";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import type { Subject } from "./subject";

/** What is about to change, for whom "can get in" is asked as if it had happened already. */
interface Loss {
  /** This user is gone, or has no way in any more. */
  userId?: string;
  /** Users of this type may not sign in any more. */
  typeId?: string;
  /** These roles allow no password any more. */
  roleIds?: readonly string[];
}

/**
 * How many owners of the organization could still get in: active, not suspended, of a type that may sign in, with a role
 * that allows a password or with none, or past single sign-on. Who comes through a provider alone does not count: while
 * that is away somebody must still get in. The one place that says so (T89). Whoever asks has the turn of the users, so
 * that two changes at once do not both rely on the other's owner.
 */
export async function ownersLeft(tx: Transaction, { organization }: Visit, loss: Loss): Promise<number> {
  const organizationId = organization.id;
  await takeUsersTurn(tx, organizationId);
  const rows = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count FROM user_account u
    JOIN user_type t ON t.id = u.type_id AND t.organization_id = u.organization_id
    WHERE u.organization_id = ${organizationId}::uuid AND u.rank = 'owner' AND u.suspended_at IS NULL
      AND u.activated_at IS NOT NULL AND t.may_sign_in
      AND u.id IS DISTINCT FROM ${loss.userId ?? null}::uuid AND u.type_id IS DISTINCT FROM ${loss.typeId ?? null}::uuid
      AND (u.sso_bypass OR coalesce((SELECT bool_or('password' = ANY(r.methods) AND r.id <> ALL (${loss.roleIds ?? []}::uuid[]))
        FROM user_role ur JOIN role r ON r.id = ur.role_id AND r.organization_id = ur.organization_id
        WHERE ur.user_id = u.id AND ur.organization_id = u.organization_id), true))`);
  return rows[0]?.count ?? 0;
}

/** The refusal to take away an organization's last owner who can get in (T89): by removing, suspending, another rank, type or role. */
export async function refuseLastOwner(
  tx: Transaction,
  visit: Visit,
  { userId, rank, username }: Pick<Subject, "userId" | "rank" | "username">,
): Promise<Refusal | null> {
  if (rank !== "owner" || (await ownersLeft(tx, visit, { userId })) > 0) return null;
  return { code: "last-owner", facts: { username } };
}
