import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";

/** Who changed the policy last, or took a change back, and when; `by` is null for whoever opened an undo link. */
export async function readLastChange(
  db: Transaction,
  { id: organizationId }: Pick<Organization, "id">,
): Promise<{ by: string | null; at: Date } | null> {
  const [last] = await db.policyChange.findMany({ where: { organizationId }, orderBy: { createdAt: "desc" }, take: 1 });
  const [undone] = await db.policyChange.findMany({
    where: { organizationId, undoneAt: { not: null } },
    orderBy: { undoneAt: "desc" },
    take: 1,
  });
  if (!last) return null;
  if (undone?.undoneAt && undone.undoneAt > last.createdAt) return { by: null, at: undone.undoneAt };
  const author = await db.user.findFirst({ where: { id: last.actorId, organizationId }, select: { name: true } });
  return { by: author?.name ?? null, at: last.createdAt };
}
