import { Prisma } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import type { Connection } from "../connections/connection";
import { policyOf } from "../policy";
import type { Refusal } from "../result";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import { mayAct } from "./may-act";

/**
 * The refusal to change which provider a connection believes: whoever does so can come in as everybody who is linked
 * through it, and so must be allowed to approve the link of each of those whose rank makes one wait; their own apart (T89).
 */
export async function refuseBelieving(
  tx: Transaction,
  { organization }: Visit,
  actor: Actor,
  connection: Pick<Connection, "id">,
): Promise<Refusal | null> {
  const linked = await tx.$queryRaw<{ userId: string; username: string; rank: Rank }[]>(Prisma.sql`
    SELECT u.id AS "userId", u.username, u.rank::text AS rank FROM identity i
    JOIN user_account u ON u.id = i.user_id AND u.organization_id = i.organization_id
    WHERE i.organization_id = ${organization.id}::uuid AND i.connection_id = ${connection.id}::uuid
      AND i.approved_at IS NOT NULL AND u.rank <> 'none' AND u.id <> ${actor.userId}::uuid
    ORDER BY u.rank DESC, u.created_at`);
  const policy = policyOf(organization);
  const above = linked.find((one) => mayAct(policy, actor, "user.approve-identity", one) !== null);
  return above ? { code: "higher-rank-linked", facts: { username: above.username } } : null;
}
