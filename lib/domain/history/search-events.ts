import { Prisma } from "@/prisma/generated/client";
import type { Mark } from "../keyset";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import type { ResolvedFilter } from "./event-filter";
import { eventGroups } from "./event-groups";

/** Whom an event concerns; without a name somebody who was removed. */
export interface Concerned {
  id: string;
  name: string | null;
  username: string | null;
}

/** One event as an administrator reads it. */
export interface FoundEvent {
  id: bigint;
  at: Date;
  kind: string;
  reason: string | null;
  method: string | null;
  actor: Concerned | null;
  user: Concerned | null;
  /** Who was asked whether they know a caller. */
  colleague: Concerned | null;
  linkId: string | null;
  mailId: string | null;
  deviceId: string | null;
  sessionId: string | null;
  identifierHash: string | null;
  identifierLength: number | null;
  clientAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  details: Record<string, unknown> | null;
  comment: string | null;
  changes: Record<string, { from: unknown; to: unknown }> | null;
}

/**
 * The newest events that fit, `limit` at most, behind `cursor` where there is one. Each list of the filter is walked
 * along an index of its own and cut to `limit` before the lists are put together, so that a page costs the same
 * however long history is.
 */
export function searchEvents(
  db: Transaction,
  { id: organizationId }: Pick<Organization, "id">,
  filter: ResolvedFilter,
  { limit, cursor }: { limit: number; cursor?: Mark | null },
): Promise<FoundEvent[]> {
  const asked = Prisma.join(
    [Prisma.sql`e.organization_id = ${organizationId}::uuid`, ...conditions(filter, cursor)],
    " AND ",
  );
  const ways = waysOf(filter).map(({ values, fits, few }) => {
    const fitting = Prisma.sql`SELECT e.id, e.at FROM access_event e WHERE ${asked} AND ${fits}`;
    // OFFSET 0: what is few is found first and then sorted, instead of walking along all of history until it turns up.
    const from = few ? Prisma.sql`${fitting} OFFSET 0` : fitting;
    return Prisma.sql`
      (SELECT found.id, found.at FROM unnest(${values}::text[]) w(v) CROSS JOIN LATERAL (
        SELECT id, at FROM (${from}) e ORDER BY at DESC, id DESC LIMIT ${limit}) found)`;
  });
  return db.$queryRaw<FoundEvent[]>(Prisma.sql`
    SELECT e.id, e.at, e.kind, e.reason, e.method::text AS method, e.link_id AS "linkId", e.mail_id AS "mailId",
      e.device_id AS "deviceId", e.session_id AS "sessionId", encode(e.identifier_hash, 'hex') AS "identifierHash",
      e.identifier_length AS "identifierLength", e.client_address AS "clientAddress", e.user_agent AS "userAgent",
      e.request_id AS "requestId", e.details, n.comment,
      coalesce(n.changes, e.details -> 'changes') AS changes,
      CASE WHEN e.actor_id IS NOT NULL THEN jsonb_build_object('id', e.actor_id, 'name', a.name, 'username', a.username) END AS actor,
      CASE WHEN e.user_id IS NOT NULL THEN jsonb_build_object('id', e.user_id, 'name', u.name, 'username', u.username) END AS "user",
      CASE WHEN e.details ->> 'voucherId' IS NOT NULL
        THEN jsonb_build_object('id', e.details ->> 'voucherId', 'name', c.name, 'username', c.username) END AS colleague
    FROM (SELECT id, at FROM (${Prisma.join(ways, " UNION ")}) every ORDER BY at DESC, id DESC LIMIT ${limit}) page
    JOIN access_event e ON e.id = page.id
    LEFT JOIN user_account a ON a.id = e.actor_id AND a.organization_id = e.organization_id
    LEFT JOIN user_account u ON u.id = e.user_id AND u.organization_id = e.organization_id
    LEFT JOIN user_account c ON c.id = (e.details ->> 'voucherId')::uuid AND c.organization_id = e.organization_id
    LEFT JOIN event_note n ON n.id = (e.details ->> 'noteId')::uuid AND n.organization_id = e.organization_id
    ORDER BY e.at DESC, e.id DESC`);
}

interface Way {
  /** What is looked for one after the other. */
  values: string[];
  /** Whether the event `e` fits the value `w.v`. */
  fits: Prisma.Sql;
  /** Whether hardly any event fits one value. */
  few?: true;
}

const byUser = Prisma.sql`e.user_id = w.v::uuid`;
const byKind = Prisma.sql`e.kind = w.v`;
const byActor = Prisma.sql`e.actor_id = w.v::uuid`;

/** Along which index the events are looked for: the narrowest that the filter names. */
function waysOf({ text, whoIds, whomIds, kind }: ResolvedFilter): Way[] {
  if (text) {
    return [
      { values: text.userIds, fits: byUser },
      { values: text.userIds, fits: byActor },
      { values: text.noteIds, fits: Prisma.sql`e.details ->> 'noteId' = w.v`, few: true },
      { values: [text.typed], fits: Prisma.sql`e.client_address = w.v` },
      { values: [text.typed], fits: Prisma.sql`e.request_id = w.v`, few: true },
      ...text.told.map(({ kinds, reasons }) => ({
        values: kinds,
        fits: reasons ? Prisma.sql`e.kind = w.v AND e.reason = ANY(${reasons})` : byKind,
      })),
    ];
  }
  if (whoIds) return [{ values: whoIds, fits: byActor }];
  if (whomIds) return [{ values: whomIds, fits: byUser }];
  if (kind && kind !== "acts") return [{ values: [...eventGroups[kind]], fits: byKind }];
  return [{ values: [""], fits: Prisma.sql`true` }];
}

function conditions({ whoIds, whomIds, kind, from, to }: ResolvedFilter, cursor?: Mark | null): Prisma.Sql[] {
  const asked: (Prisma.Sql | false | null | undefined)[] = [
    whoIds && Prisma.sql`e.actor_id = ANY(${whoIds}::uuid[])`,
    whomIds && Prisma.sql`e.user_id = ANY(${whomIds}::uuid[])`,
    kind === "acts" &&
      Prisma.sql`(e.actor_id IS NOT NULL AND e.actor_id IS DISTINCT FROM e.user_id OR e.details ->> 'by' = 'operator')`,
    kind && kind !== "acts" && Prisma.sql`e.kind = ANY(${[...eventGroups[kind]]})`,
    from && Prisma.sql`e.at >= ${from}`,
    to && Prisma.sql`e.at < ${to}`,
    cursor && Prisma.sql`(e.at, e.id) < (${cursor.at}, ${cursor.id}::bigint)`,
  ];
  return asked.filter((condition) => condition instanceof Prisma.Sql);
}
