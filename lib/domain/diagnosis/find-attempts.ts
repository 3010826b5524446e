import { Prisma } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import { inScope } from "../authority/scope";
import { before, hours } from "../duration";
import type { EventKind } from "../history/record";
import type { RefusalCode } from "../refusal";
import type { Services } from "../services";
import type { LiveSession } from "../sessions/read-session";
import type { Visit } from "../visit";
import { type AttemptEvent, reasonOf } from "./attempt-event";
import { type BrowserReport, readReport } from "./browser-report";
import { whatTheySaw } from "./what-they-saw";

/** Since when an attempt can still be found: a code is good for a day. */
export const attemptLife = (now: Date): Date => before(now, hours(24));

/** More rows than a few requests leave behind. */
const mostEvents = 100;

interface Row extends AttemptEvent {
  name: string | null;
  username: string | null;
  mine: boolean;
}

/** One request that was refused, or asked for a mail, as an administrator may see it. */
export interface SeenAttempt {
  hidden: false;
  requestId: string;
  eventId: string;
  at: Date;
  kind: string;
  /** Why, in history's truth. */
  reason: string | null;
  /** No password was set, so that none could be right. */
  noPassword: boolean;
  /** What the page said; `null` where it said that a mail is on its way. */
  saw: RefusalCode | null;
  /** Whose account was tried; without a name somebody who was removed. `null`: no account here is called so. */
  person: { userId: string; name: string | null; username: string | null } | null;
  /** How long the name was that matches nobody. */
  unknownLength: number | null;
  /** Whether the browser is one that this account knows. */
  knownDevice: boolean;
  browser: BrowserReport;
  clientAddress: string | null;
  userAgent: string | null;
  link: { id: string; purpose: LinkPurpose; createdAt: Date } | null;
  /** When that account first got in afterwards. */
  gotInAt: Date | null;
  /** What else became of the same request, such as the mail that was asked for. */
  also: Pick<AttemptEvent, "at" | "kind" | "reason" | "method" | "details">[];
}

/** An attempt at somebody whom this administrator does not look after: nothing is told but that there is one. */
export interface HiddenAttempt {
  hidden: true;
  requestId: string;
}

// What an attempt is about, the most telling first.
const telling = [
  "sign-in.refused",
  "link.requested",
  "link.refused",
  "limit.reached",
  "link.opened",
] as const satisfies EventKind[];

/**
 * The attempts of the last 24 hours in this organization whose request number begins so (say-it-code.ts), newest first:
 * mostly one. It proves which browser failed, never who is calling.
 */
export async function findAttempts(
  services: Services,
  visit: Visit,
  actor: LiveSession,
  code: string,
): Promise<(SeenAttempt | HiddenAttempt)[]> {
  const since = attemptLife(services.clock.now());
  // The operators of text_pattern_ops: a range that the index walks whatever the plan knows of its bounds.
  const rows = await services.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT e.id, e.at, e.kind, e.reason, e.method::text AS method, e.request_id AS "requestId", e.actor_id AS "actorId",
      e.user_id AS "userId", e.device_id AS "deviceId", e.link_id AS "linkId", e.identifier_length AS "identifierLength",
      e.client_address AS "clientAddress", e.user_agent AS "userAgent", e.details, u.name, u.username, ${inScope(actor)} AS mine
    FROM access_event e LEFT JOIN user_account u ON u.id = e.user_id AND u.organization_id = e.organization_id
    WHERE e.organization_id = ${visit.organization.id}::uuid AND e.at > ${since}
      AND e.request_id ~>=~ ${code} AND e.request_id ~<~ ${`${code}~`}
    ORDER BY e.at DESC, e.id DESC LIMIT ${mostEvents}`);
  const requests = new Set(rows.map((row) => row.requestId));
  const eventsOf = (requestId: string) => rows.filter((row) => row.requestId === requestId);
  const found = [...requests].map((requestId) => attemptOf(services, visit, eventsOf(requestId)));
  return (await Promise.all(found)).filter((attempt) => attempt !== null);
}

async function attemptOf(services: Services, visit: Visit, rows: Row[]): Promise<SeenAttempt | HiddenAttempt | null> {
  const main = telling.map((kind) => rows.find((row) => row.kind === kind)).find(Boolean);
  if (!main) return null;
  const { requestId, userId, linkId } = main;
  if (userId && !main.mine) return { hidden: true, requestId };
  const others = rows.filter((row) => row !== main && (row.userId === null || row.mine));
  const [link, gotInAt] = await Promise.all([
    linkId ? linkOf(services, visit, linkId) : null,
    userId ? gotIn(services, visit, userId, main.at) : null,
  ]);
  return {
    hidden: false,
    requestId,
    eventId: String(main.id),
    at: main.at,
    kind: main.kind,
    reason: reasonOf(main),
    noPassword: (main.details as { unset?: unknown } | null)?.unset === true,
    saw: whatTheySaw(visit.organization, main, others, link?.purpose ?? null),
    person: userId ? { userId, name: main.name, username: main.username } : null,
    unknownLength: userId ? null : main.identifierLength,
    knownDevice: main.deviceId !== null,
    browser: readReport(main.details),
    clientAddress: main.clientAddress,
    userAgent: main.userAgent,
    link,
    gotInAt,
    also: others.reverse().map(({ at, kind, reason, method, details }) => ({ at, kind, reason, method, details })),
  };
}

const linkOf = ({ db }: Services, { organization }: Visit, id: string) =>
  db.link.findFirst({
    where: { id, organizationId: organization.id },
    select: { id: true, purpose: true, createdAt: true },
  });

async function gotIn({ db }: Services, { organization }: Visit, userId: string, since: Date): Promise<Date | null> {
  const event = await db.accessEvent.findFirst({
    where: { organizationId: organization.id, userId, at: { gt: since }, kind: "sign-in.succeeded" },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  return event?.at ?? null;
}
