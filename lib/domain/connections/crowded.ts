import type { Seconds } from "../duration";
import { clientNetwork } from "../limits/client-network";
import type { Services } from "../services";
import type { Visit } from "../visit";

/**
 * So many people of one network may be at a provider at the same time. Who comes back counts no more, and who does not
 * come back ten minutes long: an office of thousands behind one address stays below it, and a flood writes no more rows.
 */
export const mostUnderWay = 1_000;

/** From where somebody comes, as flows keep it; null where nobody knows. */
export const networkOf = ({ clientAddress }: Pick<Visit, "clientAddress">): string | null =>
  clientAddress === null ? null : clientNetwork(clientAddress);

/** Whether so many of this client's network are under way that nobody else is sent to a provider, and how long. */
export async function crowded(
  { db, clock }: Pick<Services, "db" | "clock">,
  visit: Visit,
): Promise<{ retryAfter: Seconds } | null> {
  const network = networkOf(visit);
  if (network === null) return null;
  const now = clock.now();
  const [last] = await db.ssoFlow.findMany({
    where: { organizationId: visit.organization.id, clientNetwork: network, expiresAt: { gt: now } },
    orderBy: { expiresAt: "desc" },
    skip: mostUnderWay - 1,
    take: 1,
    select: { expiresAt: true },
  });
  return last ? { retryAfter: Math.ceil((last.expiresAt.getTime() - now.getTime()) / 1_000) as Seconds } : null;
}
