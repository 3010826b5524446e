import { Prisma } from "@/prisma/generated/client";
import type { CaseKind, CaseOutcome, CaseState, CaseTopic } from "@/prisma/generated/enums";
import { type Mark, readMark, writeMark } from "../keyset";
import type { Services } from "../services";
import type { Viewer } from "../users/user-filter";
import { caseInScope } from "./case-scope";
import { foldedCases } from "./fold-cases";

const pageSize = 30;

/** `open`: administrators must act; `mine`: of these and those that wait, my own; `waiting`: for the person; `done`: closed. */
export const caseTabs = ["open", "mine", "waiting", "done"] as const;

export type CaseTab = (typeof caseTabs)[number];

export interface ListedCase {
  id: string;
  number: number;
  kind: CaseKind;
  topic: CaseTopic | null;
  state: CaseState;
  outcome: CaseOutcome | null;
  name: string;
  email: string | null;
  emailConfirmed: boolean;
  createdAt: Date;
  /** Since when it waits, or when something happened last. */
  since: Date;
  assignee: string | null;
  /** How many others lie folded under it, or with it, and by what they are alike. */
  others: number;
  fold: "surge" | "address" | "network" | null;
}

export interface CasePage {
  rows: ListedCase[];
  /** Where the next page begins. */
  next: string | null;
}

interface Asked {
  tab: CaseTab;
  after?: unknown;
  /** Instead of a row for many alike: all that lie folded under this case. */
  under?: string;
}

/**
 * One page of the cases that the viewer may see: those that wait longest first, closed ones newest first. Many that came in
 * a rush, or from one address or network, are one row (fold-cases.ts).
 */
export async function listCases(
  { db }: Pick<Services, "db">,
  viewer: Viewer,
  { tab, after, under }: Asked,
): Promise<CasePage> {
  const mark = readMark(after);
  const newestFirst = tab === "done";
  const beyond = mark ? Prisma.sql`WHERE ${behind(mark, newestFirst)}` : Prisma.empty;
  const order = newestFirst ? Prisma.sql`since DESC, id DESC` : Prisma.sql`since, id`;
  const listed =
    tab === "open" ? foldedCases(viewer, inTab(viewer, tab), under) : everyCase(viewer, inTab(viewer, tab));
  const rows = await db.$queryRaw<ListedCase[]>(Prisma.sql`
    WITH listed AS (${listed}), page AS (SELECT * FROM listed ${beyond} ORDER BY ${order} LIMIT ${pageSize + 1})
    SELECT p.id, p.number, p.kind::text AS kind, p.topic::text AS topic, p.state::text AS state, p.outcome::text AS outcome, p.name,
      p.email, p.email_confirmed_at IS NOT NULL AS "emailConfirmed", p.created_at AS "createdAt", p.since, p.others, p.fold, a.name AS assignee
    FROM page p LEFT JOIN user_account a ON a.organization_id = p.organization_id AND a.id = p.assignee_id
    ORDER BY ${newestFirst ? Prisma.sql`p.since DESC, p.id DESC` : Prisma.sql`p.since, p.id`}`);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > pageSize && last ? writeMark({ at: last.since, id: last.id }) : null };
}

const behind = ({ at, id }: Mark, newestFirst: boolean) =>
  newestFirst ? Prisma.sql`(since, id) < (${at}, ${id}::uuid)` : Prisma.sql`(since, id) > (${at}, ${id}::uuid)`;

/** The condition on `request_case c` to be in this tab of the viewer's. */
export function inTab({ organization, actor }: Viewer, tab: CaseTab): Prisma.Sql {
  const ours = Prisma.sql`c.organization_id = ${organization.id}::uuid AND c.kind <> 'ticket' AND ${caseInScope(actor)}`;
  switch (tab) {
    case "open":
      return Prisma.sql`${ours} AND c.closed_at IS NULL AND c.state <> 'question'`;
    case "mine":
      return Prisma.sql`${ours} AND c.closed_at IS NULL AND c.assignee_id = ${actor.userId}::uuid`;
    case "waiting":
      return Prisma.sql`${ours} AND c.closed_at IS NULL AND c.state = 'question'`;
    case "done":
      return Prisma.sql`${ours} AND c.closed_at IS NOT NULL`;
  }
}

const everyCase = (_viewer: Viewer, those: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT c.*, coalesce(c.closed_at, c.waiting_since, c.last_at) AS since, 0 AS others, NULL::text AS fold FROM request_case c WHERE ${those}`;
