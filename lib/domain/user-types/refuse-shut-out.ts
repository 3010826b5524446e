import type { Actor } from "../authority/actor";
import type { Refusal } from "../result";
import type { Transaction } from "../services";
import { takeTurns } from "../take-turns";
import type { Visit } from "../visit";

/** The refusal to take "may sign in" from the type of whoever does it, or of every owner who can get in (T89). */
export async function refuseShutOut(
  tx: Transaction,
  { organization }: Visit,
  actor: Actor,
  typeId: string,
): Promise<Refusal | null> {
  await takeTurns(tx, `owners of ${organization.id}`);
  const organizationId = organization.id;
  const own = await tx.user.count({ where: { organizationId, id: actor.userId, typeId } });
  if (own > 0) return { code: "shuts-yourself-out" };
  const [among] = await tx.user.findMany({ where: { organizationId, rank: "owner", typeId }, take: 1 });
  if (!among) return null;
  const others = await tx.user.count({
    where: {
      organizationId,
      rank: "owner",
      suspendedAt: null,
      activatedAt: { not: null },
      typeId: { not: typeId },
      type: { maySignIn: true },
    },
  });
  return others > 0 ? null : { code: "last-owner", facts: { username: among.username } };
}
