import type { Refusal } from "../result";
import type { Transaction } from "../services";
import { takeTurns } from "../take-turns";
import type { Visit } from "../visit";
import type { Subject } from "./subject";

/**
 * The refusal to take away an organization's last owner who can get in (T89): by removing, suspending, another rank, or
 * a type that may not sign in. Parallel calls take turns, so that two owners cannot remove each other.
 */
export async function refuseLastOwner(
  tx: Transaction,
  { organization }: Visit,
  { userId, rank, username }: Pick<Subject, "userId" | "rank" | "username">,
): Promise<Refusal | null> {
  if (rank !== "owner") return null;
  await takeTurns(tx, `owners of ${organization.id}`);
  const others = await tx.user.count({
    where: {
      organizationId: organization.id,
      id: { not: userId },
      rank: "owner",
      suspendedAt: null,
      activatedAt: { not: null },
      type: { maySignIn: true },
    },
  });
  return others > 0 ? null : { code: "last-owner", facts: { username } };
}
