import { Prisma } from "@/prisma/generated/client";
import { before, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { unasked } from "./away-provider";

/** How far back is looked for people who were sent to a provider and for anything that came back. */
export const silentWindow = minutes(15);

/** So long people may take to sign in there before it counts that nothing came back. */
const patience = minutes(2);

/** So many of them, who know nothing of each other (connections/witness-of.ts), are nobody's trick and nobody's mistake. */
const many = 5;

/**
 * The connection in use from which nothing comes back any more: people are sent there by their browsers, so that nobody here
 * sees whether it answers them. Within fifteen minutes five were, not one answer came of whatever kind, and there were
 * sign-ins before. A connection through which nobody ever came says nothing: perhaps it is wrong. `null`: there is none.
 */
export async function silentProvider(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id }: Pick<Organization, "id">,
): Promise<{ provider: string; since: Date } | null> {
  const now = clock.now();
  const rows = await db.$queryRaw<{ provider: string; since: Date }[]>(Prisma.sql`
    SELECT c.name AS provider, min(f.created_at) AS since
    FROM connection c JOIN sso_flow f ON f.connection_id = c.id AND f.organization_id = c.organization_id
    WHERE c.organization_id = ${id}::uuid AND c.state = 'on' AND f.purpose = 'signIn'
      AND f.created_at BETWEEN ${before(now, silentWindow)} AND ${before(now, patience)}
      AND NOT EXISTS (SELECT 1 FROM provider_answer a
        WHERE a.connection_id = c.id AND a.at > ${before(now, silentWindow)} AND a.outcome NOT IN ${unasked})
      AND EXISTS (SELECT 1 FROM provider_answer a WHERE a.connection_id = c.id AND a.outcome = 'entered')
    GROUP BY c.id, c.name HAVING count(DISTINCT f.witness) >= ${many}
    ORDER BY since LIMIT 1`);
  return rows[0] ?? null;
}
