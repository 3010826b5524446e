import { Prisma } from "@/prisma/generated/client";
import { inScope } from "../authority/scope";
import { after, before, days, hours } from "../duration";
import { unknownIdentifier } from "../history/unknown-identifier";
import type { Services } from "../services";
import type { Viewer } from "../users/user-filter";

const lately = days(30);

/** More tries than so many are not counted. */
const mostCounted = 100;

/** So many later events of the same network address are looked through for the same browser. */
const mostLooked = 500;

/** What somebody tried who typed exactly this, where it is nobody's. */
export interface Tried {
  count: number;
  atLeast: boolean;
  first: Date;
  last: Date;
  /** From which browsers, by what they call themselves, the latest first. */
  browsers: string[];
  /** From how many network addresses. */
  addresses: number;
  /** Who got in afterwards at the same address with a browser of the same kind: probably the same person. */
  later: { at: Date; userId: string; name: string } | null;
}

interface Try {
  at: Date;
  userAgent: string | null;
  clientAddress: string | null;
}

/**
 * The tries of the last thirty days with exactly these words that matched no account: history keeps their keyed hash, so
 * that they are recognized by whoever types the same. Null: nobody typed it. Tries that named an account are that user's.
 */
export async function triedAs(
  services: Pick<Services, "db" | "clock" | "identifierKey">,
  viewer: Viewer,
  typed: string,
): Promise<Tried | null> {
  const { organization } = viewer;
  const { hash } = unknownIdentifier(services, organization, typed);
  const tries = await services.db.$queryRaw<Try[]>(Prisma.sql`
    SELECT at, user_agent AS "userAgent", client_address AS "clientAddress" FROM access_event
    WHERE organization_id = ${organization.id}::uuid AND identifier_hash = ${hash} AND user_id IS NULL
      AND at > ${before(services.clock.now(), lately)}
    ORDER BY at DESC LIMIT ${mostCounted + 1}`);
  const [last, first] = [tries[0], tries.at(-1)];
  if (!last || !first) return null;
  return {
    count: Math.min(tries.length, mostCounted),
    atLeast: tries.length > mostCounted,
    first: first.at,
    last: last.at,
    browsers: [...new Set(tries.map(({ userAgent }) => userAgent ?? ""))].slice(0, 3),
    addresses: new Set(tries.map(({ clientAddress }) => clientAddress)).size,
    later: await enteredLater(services, viewer, last),
  };
}

/** Who got in within a day, if whoever looks may see them. */
async function enteredLater(
  { db }: Pick<Services, "db">,
  { organization, actor }: Viewer,
  { at, userAgent, clientAddress }: Try,
): Promise<Tried["later"]> {
  if (!clientAddress || !userAgent) return null;
  const rows = await db.$queryRaw<NonNullable<Tried["later"]>[]>(Prisma.sql`
    SELECT e.at, u.id AS "userId", u.name FROM (
      SELECT * FROM access_event WHERE organization_id = ${organization.id}::uuid AND client_address = ${clientAddress}
        AND at > ${at} AND at < ${after(at, hours(24))} ORDER BY at LIMIT ${mostLooked}) e
    JOIN user_account u ON u.id = e.user_id AND u.organization_id = e.organization_id
    WHERE e.kind = 'sign-in.succeeded' AND e.user_agent = ${userAgent} AND ${inScope(actor)} ORDER BY e.at LIMIT 1`);
  return rows[0] ?? null;
}
