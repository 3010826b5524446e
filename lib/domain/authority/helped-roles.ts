import type { Rank } from "@/prisma/generated/enums";
import type { Transaction } from "../services";

/** The roles to whose users a help-desk member is limited, by name; none: whoever it is sees everybody (scope.ts). */
export async function helpedRoles(
  { db }: { db: Transaction },
  { id: organizationId }: { id: string },
  { userId, rank }: { userId: string; rank: Rank },
): Promise<{ id: string; name: string }[]> {
  if (rank !== "helpdesk") return [];
  const limits = await db.helpdeskRole.findMany({
    where: { organizationId, userId },
    select: { role: { select: { id: true, name: true } } },
    orderBy: { role: { name: "asc" } },
  });
  return limits.map(({ role }) => role);
}
