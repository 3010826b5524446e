import { Prisma } from "@/prisma/generated/client";
import type { Services } from "../services";
import type { Viewer } from "../users/user-filter";
import { inTab } from "./list-cases";

export interface CaseCounts {
  open: number;
  mine: number;
  waiting: number;
  /** At most `mostCounted`. */
  done: number;
  /** Since when the one waits that waits longest. */
  oldest: Date | null;
}

/** So many closed ones are counted; who wants to know more looks. */
export const mostCounted = 1_000;

/** How many cases the viewer finds in each tab. */
export async function countCases({ db }: Pick<Services, "db">, viewer: Viewer): Promise<CaseCounts> {
  const rows = await db.$queryRaw<CaseCounts[]>(Prisma.sql`
    SELECT (count(*) FILTER (WHERE ${inTab(viewer, "open")}))::int AS open, (count(*) FILTER (WHERE ${inTab(viewer, "mine")}))::int AS mine,
      (count(*) FILTER (WHERE ${inTab(viewer, "waiting")}))::int AS waiting,
      (SELECT count(*) FROM (SELECT FROM request_case c WHERE ${inTab(viewer, "done")} LIMIT ${mostCounted}) d)::int AS done,
      min(c.waiting_since) FILTER (WHERE ${inTab(viewer, "open")}) AS oldest
    FROM request_case c WHERE c.organization_id = ${viewer.organization.id}::uuid AND c.closed_at IS NULL`);
  return rows[0] ?? { open: 0, mine: 0, waiting: 0, done: 0, oldest: null };
}
