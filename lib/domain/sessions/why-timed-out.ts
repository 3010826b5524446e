import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { hashToken } from "./device-token";
import { type FirstEnd, firstEnd, sessionEnds } from "./session-limits";

/**
 * Which limit ended the session of this token, for the page where its person signs in again. Null where it lives, or
 * where something else ended it: a sign-out, a new password, an administrator.
 */
export async function whyTimedOut(
  { db, clock }: Pick<Services, "db" | "clock">,
  organization: Organization,
  token: string | null,
): Promise<FirstEnd | null> {
  if (!token || token.length > 64) return null;
  const limits = { idleMinutes: true, absoluteMinutes: true } as const;
  const session = await db.session.findFirst({
    where: { organizationId: organization.id, tokenHash: new Uint8Array(hashToken(token)) },
    select: {
      createdAt: true,
      authenticatedAt: true,
      lastActAt: true,
      providerEndsAt: true,
      endedAt: true,
      user: { select: { type: { select: limits } } },
    },
  });
  if (!session) return null;
  const { session: rule } = policyOf(organization);
  const end = firstEnd(rule, sessionEnds(rule, session.user.type, session));
  return end.at <= (session.endedAt ?? clock.now()) ? end : null;
}
