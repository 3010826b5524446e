import type { Services } from "../services";
import type { Viewer } from "../users/user-filter";

/** So many are offered; whoever else looks after requests takes them themselves. */
const most = 200;

/** Everybody to whom a case can be given (assign-case.ts), by name. */
export const listAssignees = (
  { db }: Pick<Services, "db">,
  { organization }: Pick<Viewer, "organization">,
): Promise<{ id: string; name: string }[]> =>
  db.user.findMany({
    where: { organizationId: organization.id, rank: { not: "none" }, suspendedAt: null, type: { maySignIn: true } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
    take: most,
  });
