import { Prisma } from "@/prisma/generated/client";
import { before, hours } from "../duration";
import { addressees } from "../mail/addressees";
import { mailKinds } from "../mail/mail-kind";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

/** So many people are no single wrong address. */
const many = 5;
const window = hours(2);

const unproven = mailKinds.filter((kind) => addressees[kind] === "unproven");

/**
 * The mail domain whose server refused or sent back the mails to five people or more within the last two hours, and has
 * taken none since the first of these; of several the one that refused most. `null`: there is none. Mails to addresses that
 * anybody typed say nothing: else anybody put a domain of their choice before everybody's eyes.
 */
export async function refusingDomain(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id }: Pick<Organization, "id">,
): Promise<{ domain: string; people: number; since: Date } | null> {
  const rows = await db.$queryRaw<{ domain: string; people: number; since: Date }[]>(Prisma.sql`
    WITH told AS MATERIALIZED (
      SELECT lower(split_part(address, '@', 2)) AS domain, address, settled_at, state IN ('refused', 'bounced') AS refused
      FROM mail WHERE organization_id = ${id}::uuid AND created_at > ${before(clock.now(), window)}
        AND kind <> ALL(${unproven}::text[])
        AND state IN ('refused', 'bounced', 'accepted', 'delivered') AND settled_at IS NOT NULL)
    SELECT domain, count(DISTINCT address) FILTER (WHERE refused)::int AS people,
      min(settled_at) FILTER (WHERE refused) AS since
    FROM told GROUP BY domain
    HAVING count(DISTINCT address) FILTER (WHERE refused) >= ${many}
      AND coalesce(max(settled_at) FILTER (WHERE NOT refused) < min(settled_at) FILTER (WHERE refused), true)
    ORDER BY 2 DESC, 1 LIMIT 1`);
  return rows[0] ?? null;
}
