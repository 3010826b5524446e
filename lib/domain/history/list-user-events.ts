import { Prisma } from "@/prisma/generated/client";
import { inScope } from "../authority/scope";
import { type Mark, readMark, writeMark } from "../keyset";
import type { Services } from "../services";
import type { LiveSession } from "../sessions/read-session";
import type { Visit } from "../visit";

/** How many events stand on a page. */
const pageSize = 30;

export interface ListedEvent {
  id: bigint;
  at: Date;
  kind: string;
  reason: string | null;
  method: string | null;
  details: unknown;
  /** Whether somebody else did it, and who, while they are still here. */
  byOther: boolean;
  actorName: string | null;
  /** The operator of the installation did it. */
  byOperator: boolean;
  clientAddress: string | null;
  userAgent: string | null;
  /** Why, as the administrator put it. */
  comment: string | null;
  changes: unknown;
}

/** What happened to a user, newest first; `before` is the mark that the last page gave. */
export async function listUserEvents(
  services: Services,
  visit: Visit,
  actor: LiveSession,
  { userId, before }: { userId: string; before?: unknown },
): Promise<{ events: ListedEvent[]; next: string | null }> {
  const rows = await services.db.$queryRaw<ListedEvent[]>(Prisma.sql`
    SELECT e.id, e.at, e.kind, e.reason, e.method::text AS method, e.details, e.client_address AS "clientAddress",
      e.user_agent AS "userAgent", e.actor_id IS NOT NULL AND e.actor_id <> e.user_id AS "byOther",
      a.name AS "actorName", coalesce(e.details ->> 'by' = 'operator', false) AS "byOperator", n.comment,
      coalesce(n.changes, e.details -> 'changes') AS changes
    FROM access_event e JOIN user_account u ON u.id = e.user_id AND u.organization_id = e.organization_id
    LEFT JOIN user_account a ON a.id = e.actor_id AND a.organization_id = e.organization_id
    LEFT JOIN event_note n ON n.id = (e.details->>'noteId')::uuid AND n.organization_id = e.organization_id
    WHERE e.organization_id = ${visit.organization.id}::uuid AND e.user_id = ${userId}::uuid AND ${inScope(actor)} AND ${olderThan(readMark(before))}
    ORDER BY e.at DESC, e.id DESC LIMIT ${pageSize + 1}`);
  const events = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? events.at(-1) : undefined;
  return { events, next: last ? writeMark({ at: last.at, id: String(last.id) }) : null };
}

const olderThan = (mark: Mark | null): Prisma.Sql =>
  mark && /^\d{1,18}$/.test(mark.id) ? Prisma.sql`(e.at, e.id) < (${mark.at}, ${mark.id}::bigint)` : Prisma.sql`true`;
