import { record } from "../history/record";
import type { Services } from "../services";
import type { Visit } from "../visit";

/**
 * The page of a good link was shown: the cookie of its opening came back. One row of history for each opening, however
 * often the page is loaded; consumes nothing (T31).
 */
export async function noticePage(
  { db, clock }: Pick<Services, "db" | "clock">,
  visit: Visit,
  { linkId, userId }: { linkId: string; userId: string },
): Promise<void> {
  const last = await db.accessEvent.findFirst({
    where: { organizationId: visit.organization.id, linkId, kind: { in: ["link.opened", "link.reached"] } },
    orderBy: { id: "desc" },
    select: { kind: true },
  });
  if (last?.kind === "link.opened") await record(db, clock.now(), visit, { kind: "link.reached", userId, linkId });
}
