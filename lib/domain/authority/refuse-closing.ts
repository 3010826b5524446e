import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import { policyOf } from "../policy";
import type { Refusal } from "../result";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import { ownersLeft } from "./last-owner";
import { mayAct } from "./may-act";

type Closed = { typeId: string } | { roleIds: readonly string[] };

/**
 * The refusal to close a type, or roles to the password, for everybody who has it: it suspends them, so whoever does it
 * must be allowed to suspend each of those who have a rank; never themselves, and an owner must be left (T89).
 */
export async function refuseClosing(
  tx: Transaction,
  visit: Visit,
  actor: Actor,
  closed: Closed,
): Promise<Refusal | null> {
  const left = await ownersLeft(tx, visit, closed);
  const people = await tx.$queryRaw<{ userId: string; username: string; rank: Rank }[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.rank::text AS rank FROM user_account u
    WHERE u.organization_id = ${visit.organization.id}::uuid AND (u.rank <> 'none' OR u.id = ${actor.userId}::uuid)
      AND ${has(closed)} ORDER BY u.rank DESC, u.created_at`);
  if (people.some(({ userId }) => userId === actor.userId)) return { code: "shuts-yourself-out" };
  const owner = people.find(({ rank }) => rank === "owner");
  if (owner && left === 0) return { code: "last-owner", facts: { username: owner.username } };
  const policy = policyOf(visit.organization);
  for (const person of people) {
    const code = mayAct(policy, actor, "user.suspend", person);
    if (code) return { code, facts: { username: person.username } };
  }
  return null;
}

const has = (closed: Closed): Prisma.Sql =>
  "typeId" in closed
    ? Prisma.sql`u.type_id = ${closed.typeId}::uuid`
    : Prisma.sql`NOT u.sso_bypass AND (SELECT bool_or(r.id = ANY (${closed.roleIds}::uuid[])) AND NOT bool_or(r.id <> ALL (${closed.roleIds}::uuid[]) AND 'password' = ANY(r.methods))
        FROM user_role ur JOIN role r ON r.id = ur.role_id AND r.organization_id = ur.organization_id
        WHERE ur.user_id = u.id AND ur.organization_id = u.organization_id)`;
