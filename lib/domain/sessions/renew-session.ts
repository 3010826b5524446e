import { policyOf } from "../policy";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import { hashToken, newToken } from "./device-token";
import type { OpenedSession } from "./open-session";
import { cookieLife } from "./session-limits";

export type RenewedSession = Pick<OpenedSession, "sessionToken" | "sessionMaxAge">;

/**
 * After a person has proven themselves anew: the session goes on under another token, the old one is dead (T46), and
 * its latest end counts from now. Part of the caller's act, which holds the user and knows that the session lives.
 */
export async function renewSession(
  tx: Transaction,
  now: Date,
  { organization }: Visit,
  sessionId: string,
): Promise<RenewedSession> {
  const sessionToken = newToken();
  const { user } = await tx.session.update({
    where: { id: sessionId, organizationId: organization.id },
    data: { tokenHash: new Uint8Array(hashToken(sessionToken)), authenticatedAt: now, lastActAt: now },
    select: { user: { select: { type: true } } },
  });
  return { sessionToken, sessionMaxAge: cookieLife(policyOf(organization).session, user.type) };
}
