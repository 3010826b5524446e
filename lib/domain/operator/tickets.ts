import { Prisma } from "@/prisma/generated/client";
import type { CaseOutcome, CaseState, CaseTopic } from "@/prisma/generated/enums";
import type { CaseTab } from "../cases/list-cases";
import { type ReadCase, tellCase } from "../cases/read-case";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

const pageSize = 30;

/** One ticket of the operator's list. */
export interface ListedTicket {
  id: string;
  number: number;
  topic: CaseTopic | null;
  state: CaseState;
  outcome: CaseOutcome | null;
  name: string;
  /** An administrator wrote it. */
  byAdministrator: boolean;
  organization: string;
  organizationNumber: number;
  /** Since when it waits, or when something happened last. */
  since: Date;
  assignee: string | null;
}

/** Who looks: somebody of the operator's organization. */
interface Viewer {
  userId: string;
}

/** The condition on `request_case c` to be in this tab of the operator's. */
function inTab({ userId }: Viewer, tab: CaseTab): Prisma.Sql {
  const tickets = Prisma.sql`c.kind = 'ticket'`;
  switch (tab) {
    case "open":
      return Prisma.sql`${tickets} AND c.closed_at IS NULL AND c.state <> 'question'`;
    case "mine":
      return Prisma.sql`${tickets} AND c.closed_at IS NULL AND c.assignee_id = ${userId}::uuid`;
    case "waiting":
      return Prisma.sql`${tickets} AND c.closed_at IS NULL AND c.state = 'question'`;
    case "done":
      return Prisma.sql`${tickets} AND c.closed_at IS NOT NULL`;
  }
}

/** One page of the tickets of all organizations: those that wait longest first, closed ones newest first. For the operator alone. */
export async function listTickets(
  { db }: Pick<Services, "db">,
  viewer: Viewer,
  { tab, page, organizationId }: { tab: CaseTab; page: number; organizationId?: string },
): Promise<{ rows: ListedTicket[]; more: boolean }> {
  const order = tab === "done" ? Prisma.sql`since DESC, c.id DESC` : Prisma.sql`since, c.id`;
  const from = organizationId ? Prisma.sql`AND c.organization_id = ${organizationId}::uuid` : Prisma.empty;
  const rows = await db.$queryRaw<ListedTicket[]>(Prisma.sql`
    SELECT c.id, c.number, c.topic::text AS topic, c.state::text AS state, c.outcome::text AS outcome, c.name,
      c.opened_by_id IS NOT NULL AS "byAdministrator", o.name AS organization, o.number AS "organizationNumber",
      coalesce(c.closed_at, c.waiting_since, c.last_at) AS since, a.name AS assignee
    FROM request_case c JOIN organization o ON o.id = c.organization_id
    LEFT JOIN organization p ON p.is_operator LEFT JOIN user_account a ON a.organization_id = p.id AND a.id = c.assignee_id
    WHERE ${inTab(viewer, tab)} ${from} ORDER BY ${order} LIMIT ${pageSize + 1} OFFSET ${page * pageSize}`);
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** How many tickets are in each tab where something is left to do. */
export async function countTickets(
  { db }: Pick<Services, "db">,
  viewer: Viewer,
): Promise<Record<Exclude<CaseTab, "done">, number>> {
  const [row] = await db.$queryRaw<Record<Exclude<CaseTab, "done">, number>[]>(Prisma.sql`
    SELECT (count(*) FILTER (WHERE ${inTab(viewer, "open")}))::int AS open, (count(*) FILTER (WHERE ${inTab(viewer, "mine")}))::int AS mine,
      (count(*) FILTER (WHERE ${inTab(viewer, "waiting")}))::int AS waiting
    FROM request_case c WHERE c.kind = 'ticket' AND c.closed_at IS NULL`);
  return row ?? { open: 0, mine: 0, waiting: 0 };
}

export interface ReadTicket {
  read: ReadCase;
  organization: Organization;
}

/** A ticket of whatever organization, as the operator reads it: whom it is about stays with the organization (R33). */
export async function readTicket(
  { db }: Pick<Services, "db">,
  own: Pick<Organization, "id">,
  id: string,
): Promise<ReadTicket | null> {
  const row = await db.case.findFirst({
    where: { id, kind: "ticket" },
    include: { entries: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  const organization =
    row && (await db.organization.findUnique({ where: { id: row.organizationId }, omit: { logo: true } }));
  if (!row || !organization) return null;
  return { read: await tellCase(db, [own.id, organization.id], row, null), organization };
}
