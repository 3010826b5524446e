import { openLinks } from "../links/open-links";
import type { Services } from "../services";

/** How many mailed links are open and how many sessions live: what another origin, or a suspension, would cost. */
export async function inFlight(
  { db, clock }: Pick<Services, "db" | "clock">,
  organizationId: string,
): Promise<{ links: number; sessions: number }> {
  const good = { OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }] };
  const [links, sessions] = await Promise.all([
    db.link.count({ where: { organizationId, ...openLinks, ...good } }),
    db.session.count({ where: { organizationId, endedAt: null } }),
  ]);
  return { links, sessions };
}
