import { Prisma } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";
import { after, before, days, hours } from "../duration";
import { clientNetwork } from "../limits/client-network";
import { policyOf } from "../policy";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { type AttemptSource, type FailedTries, groupSources, guessSources, mostFirst, sourceOf } from "./group-sources";

/** What is older has nothing to do with a call of today. */
export const sourcesSince = (now: Date): Date => before(now, days(30));

/** So many of a user's last failed tries are looked at, and so many refusals of one network. */
const mostTries = 1_000;
const mostRefusals = 1_000;

/** The busiest networks of strangers alone are asked how many names they tried. */
const mostNetworks = 12;

/** Half of the day in which the names are counted that failed from one network, before and after the last try. */
const halfADay = hours(12);

/**
 * Where the failed tries of a user in the last thirty days came from, with a guess at each. How many others were tried
 * from there is counted as far as `actor` looks after them: who is limited to some learns of no others.
 */
export async function readSources(
  services: Services,
  visit: Visit,
  actor: Ranked,
  userId: string,
): Promise<AttemptSource[]> {
  const now = services.clock.now();
  const [tries, ownNetworks] = await Promise.all([
    readTries(services, visit, userId, now),
    networksOf(services, visit, userId, now),
  ]);
  const sources = groupSources(tries);
  const strangers = sources.filter((source) => !source.deviceId && !ownNetworks.has(sourceOf(source))).sort(mostFirst);
  const names = await namesTried(services, visit, actor, strangers.slice(0, mostNetworks));
  const manyNames = policyOf(visit.organization).limits.failedAccountsPerAddress;
  return guessSources(sources, { ownNetworks, names, manyNames });
}

const readTries = ({ db }: Services, { organization }: Visit, userId: string, now: Date): Promise<FailedTries[]> =>
  db.$queryRaw<FailedTries[]>(Prisma.sql`
    SELECT device_id AS "deviceId", client_address AS "clientAddress", user_agent AS "userAgent", count(*)::int AS count,
      min(at) AS first, max(at) AS last, (count(*) FILTER (WHERE reason = 'previous-password'))::int AS repeats,
      (count(*) FILTER (WHERE details ->> 'capsLock' = 'true'))::int AS "capsLock"
    FROM (
      SELECT at, reason, details, device_id, client_address, user_agent FROM access_event
      WHERE organization_id = ${organization.id}::uuid AND user_id = ${userId}::uuid AND at > ${sourcesSince(now)}
        AND kind = 'sign-in.refused'
        AND reason IN ('wrong-password', 'previous-password', 'locked', 'attempts-in-flight', 'too-many-from-address')
      ORDER BY at DESC LIMIT ${mostTries}) e
    GROUP BY 1, 2, 3`);

async function networksOf({ db }: Services, { organization }: Visit, userId: string, now: Date): Promise<Set<string>> {
  const where = { organizationId: organization.id, userId, createdAt: { gt: sourcesSince(now) } };
  const sessions = await db.session.groupBy({ by: ["clientAddress"], where });
  return new Set(sessions.map(({ clientAddress }) => clientNetwork(clientAddress)));
}

/** By network, how many names failed there around the last of these tries. */
async function namesTried(
  { db }: Services,
  { organization }: Visit,
  actor: Ranked,
  sources: readonly FailedTries[],
): Promise<Map<string, number>> {
  if (sources.length === 0) return new Map();
  const asked = sources.map((source) => ({
    source: sourceOf(source),
    address: source.clientAddress,
    from: before(source.last, halfADay),
    until: after(source.last, halfADay),
  }));
  const rows = await db.$queryRaw<{ source: string; names: number }[]>(Prisma.sql`
    SELECT s.source, count(DISTINCT coalesce(e.user_id::text, encode(e.identifier_hash, 'hex')))::int AS names
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS s(source text, address text, "from" timestamptz, until timestamptz)
    CROSS JOIN LATERAL (
      SELECT user_id, identifier_hash FROM access_event
      WHERE organization_id = ${organization.id}::uuid AND kind = 'sign-in.refused'
        AND client_network(client_address) = client_network(s.address) AND at BETWEEN s."from" AND s.until
        AND (user_id IS NOT NULL OR identifier_hash IS NOT NULL)
      LIMIT ${mostRefusals}) e
    LEFT JOIN user_account u ON u.id = e.user_id AND u.organization_id = ${organization.id}::uuid
    WHERE ${inScope(actor)} GROUP BY s.source`);
  return new Map(rows.map(({ source, names }) => [source, names]));
}
