import { Prisma } from "@/prisma/generated/client";
import { before, days, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

/** How long a mail may wait before it is late. */
const patience = minutes(5);

/**
 * Since when an organization's mails do not go out: one waits for more than five minutes, and none that was written
 * since was taken. `null`: they go. One slow server among others is nobody else's trouble. Nobody's address is in it.
 */
export async function mailDelay(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id }: Pick<Organization, "id">,
): Promise<Date | null> {
  const now = clock.now();
  const rows = await db.$queryRaw<{ since: Date | null }[]>(Prisma.sql`
    SELECT first.since FROM (
      SELECT min(m.created_at) AS since FROM mail m
      WHERE m.organization_id = ${id}::uuid AND m.state = 'queued' AND m.expires_at > ${now}
        AND m.created_at BETWEEN ${before(now, days(1))} AND ${before(now, patience)}) first
    WHERE NOT EXISTS (
      SELECT 1 FROM mail t WHERE t.organization_id = ${id}::uuid AND t.created_at >= first.since
        AND t.state IN ('accepted', 'delivered', 'bounced'))`);
  return rows[0]?.since ?? null;
}
