import { Prisma } from "@/prisma/generated/client";
import { before, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

/** So many in a row whom a provider did not answer are no single lost packet. */
const many = 3;
const window = minutes(10);

/** Answers of which the provider was not asked anything: they say neither that it is away nor that it is there. */
export const unasked = Prisma.sql`('sso-flow', 'sso-off', 'sso-answer')`;

/**
 * The connection in use whose provider did not answer us at the last three ways there or back, all within ten minutes, of
 * several the one that is away for the longest. Providers of SAML are asked by browsers and not by us: silent-provider.ts
 * misses those. `null`: there is none.
 */
export async function awayProvider(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id }: Pick<Organization, "id">,
): Promise<{ provider: string; since: Date } | null> {
  const rows = await db.$queryRaw<{ provider: string; since: Date }[]>(Prisma.sql`
    SELECT c.name AS provider, (
      SELECT min(a.at) FROM provider_answer a WHERE a.connection_id = c.id AND a.outcome = 'sso-away' AND a.at > coalesce((
        SELECT max(b.at) FROM provider_answer b
        WHERE b.connection_id = c.id AND b.outcome <> 'sso-away' AND b.outcome NOT IN ${unasked}), '-infinity')) AS since
    FROM connection c, LATERAL (
      SELECT outcome FROM provider_answer a
      WHERE a.connection_id = c.id AND a.at > ${before(clock.now(), window)} AND a.outcome NOT IN ${unasked}
      ORDER BY a.at DESC, a.id LIMIT ${many}) last
    WHERE c.organization_id = ${id}::uuid AND c.state = 'on'
    GROUP BY c.id, c.name HAVING count(*) = ${many} AND bool_and(last.outcome = 'sso-away')
    ORDER BY since LIMIT 1`);
  return rows[0] ?? null;
}
