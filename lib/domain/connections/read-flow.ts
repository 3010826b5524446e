import { Prisma, type SsoFlow } from "@/prisma/generated/client";
import type { Services, Transaction } from "../services";
import { hashToken } from "../sessions/device-token";
import type { Visit } from "../visit";

interface WhichFlow {
  id: string;
  connectionId: string;
  browserToken: string;
}

const condition = ({ organization }: Visit, { id, connectionId, browserToken }: WhichFlow, now: Date) => ({
  ...{ id, connectionId, organizationId: organization.id },
  browserHash: new Uint8Array(hashToken(browserToken)),
  expiresAt: { gt: now },
});

/** The flow that an answer claims to end, if this very browser began it a moment ago; it stays open. */
export const readFlow = (
  { db, clock }: Pick<Services, "db" | "clock">,
  visit: Visit,
  which: WhichFlow,
): Promise<SsoFlow | null> => db.ssoFlow.findFirst({ where: condition(visit, which, clock.now()) });

/**
 * The same, and nobody goes on with it a second time: a provider takes the second use of a code for a theft, and takes back
 * what it gave for the first (RFC 6749 section 4.1.2).
 */
export async function claimFlow(
  { db, clock }: Pick<Services, "db" | "clock">,
  visit: Visit,
  which: WhichFlow,
): Promise<SsoFlow | null> {
  const where = condition(visit, which, clock.now());
  const claimed = await db.ssoFlow.updateMany({
    where: { ...where, claimedAt: null },
    data: { claimedAt: clock.now() },
  });
  return claimed.count === 1 ? db.ssoFlow.findFirst({ where }) : null;
}

/** As readFlow, and it is over with that: of many who ask at once one gets it (security.md section 1, step 3). */
export async function takeFlow(
  tx: Transaction,
  { clock }: Pick<Services, "clock">,
  { organization }: Visit,
  { id, connectionId, browserToken }: WhichFlow,
): Promise<boolean> {
  const taken = await tx.$executeRaw(Prisma.sql`
    DELETE FROM sso_flow WHERE id = ${id} AND organization_id = ${organization.id}::uuid
      AND connection_id = ${connectionId}::uuid AND browser_hash = ${hashToken(browserToken)} AND expires_at > ${clock.now()}`);
  return taken === 1;
}

/** The last flow of this browser from which nobody came back yet; null without one. */
export async function openFlow(
  { db, clock }: Pick<Services, "db" | "clock">,
  { organization }: Pick<Visit, "organization">,
  browserToken: string | null,
): Promise<SsoFlow | null> {
  if (!browserToken) return null;
  const browserHash = new Uint8Array(hashToken(browserToken));
  return db.ssoFlow.findFirst({
    where: { organizationId: organization.id, browserHash, expiresAt: { gt: clock.now() } },
    orderBy: { createdAt: "desc" },
  });
}
