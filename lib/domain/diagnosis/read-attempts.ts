import { Prisma } from "@/prisma/generated/client";
import { before, days } from "../duration";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** So many of a user's latest events are looked at: enough to say what has been the matter, however many there are. */
const mostEvents = 200;

/** What is older has nothing to do with a call of today. */
const lately = days(30);

/** One thing that happened to a user lately. */
export interface RecentEvent {
  at: Date;
  kind: string;
  reason: string | null;
  capsLock: boolean;
  /** The browser said that it keeps no cookies. */
  cookiesBlocked: boolean;
  clientAddress: string | null;
  userAgent: string | null;
  known: boolean;
}

/** The wrong passwords of a user since they last got in. */
export interface Attempts {
  count: number;
  first: Date;
  last: Date;
  /** From how many network addresses. */
  addresses: number;
  /** How many in browsers that the account knows. */
  known: number;
  capsLock: number;
}

/** What happened at the door to a user in the last thirty days, newest first. */
export const readRecent = (services: Services, visit: Visit, userId: string): Promise<RecentEvent[]> =>
  services.db.$queryRaw<RecentEvent[]>(Prisma.sql`
    SELECT at, kind, reason, coalesce((details ->> 'capsLock')::boolean, false) AS "capsLock",
      coalesce(details ->> 'cookies' = 'blocked', false) AS "cookiesBlocked",
      client_address AS "clientAddress", user_agent AS "userAgent", device_id IS NOT NULL AS known
    FROM access_event
    WHERE organization_id = ${visit.organization.id}::uuid AND user_id = ${userId}::uuid
      AND at > ${before(services.clock.now(), lately)}
    ORDER BY at DESC, id DESC LIMIT ${mostEvents}`);

const guesses = new Set(["wrong-password", "previous-password", "locked", "attempts-in-flight"]);

/** Whether an event is a sign-in whose password was wrong, or was not even looked at. */
export const isGuess = ({ kind, reason }: RecentEvent): boolean =>
  kind === "sign-in.refused" && reason !== null && guesses.has(reason);

/** The wrong passwords since the last sign-in, in one line; null where there are none. */
export function attemptsOf(recent: readonly RecentEvent[]): Attempts | null {
  const entered = recent.findIndex(({ kind }) => kind === "sign-in.succeeded");
  const since = (entered === -1 ? recent : recent.slice(0, entered)).filter(isGuess);
  const [last, first] = [since[0], since.at(-1)];
  if (!last || !first) return null;
  return {
    count: since.length,
    first: first.at,
    last: last.at,
    addresses: new Set(since.map(({ clientAddress }) => clientAddress)).size,
    known: since.filter(({ known }) => known).length,
    capsLock: since.filter(({ capsLock }) => capsLock).length,
  };
}
