import type { SsoFlow } from "@/prisma/generated/client";
import type { SsoPurpose } from "@/prisma/generated/enums";
import { mayAct } from "../authority/may-act";
import { needsProof } from "../authority/proof";
import { after, minutes } from "../duration";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { hashToken, newToken } from "../sessions/device-token";
import { readSession } from "../sessions/read-session";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { crowded, networkOf } from "./crowded";
import { readConnection } from "./read-connection";
import { witnessOf } from "./witness-of";

/** How long somebody may take at the provider, and how long their browser keeps the flow cookie. */
export const flowLife = minutes(10);

export interface FlowWish {
  connectionId: string;
  purpose: SsoPurpose;
  /** Where they want to go afterwards, as it was asked for: unchecked until then. */
  returnTo: string | null;
  /** The flow cookie that the browser has already: its tabs share one. */
  browserToken: string | null;
}

export interface BegunFlow {
  flow: SsoFlow;
  connection: Connection;
  /** The flow cookie's value from now on. */
  browserToken: string;
}

const isToken = (token: string | null): token is string => token !== null && /^[\w-]{43}$/.test(token);

/**
 * Writes down that this browser is sent to a provider and expected back once, within ten minutes (T54). `id` is what the
 * answer will name: SAML's request ID, OpenID Connect's `state`; nobody must be able to guess it. Whoever proves
 * themselves anew does so where their session came from (T53).
 */
export async function beginFlow(
  services: Services,
  visit: Visit,
  { id, connectionId, purpose, returnTo, browserToken }: FlowWish & { id: string },
): Promise<Result<BegunFlow>> {
  const { db, clock } = services;
  const { organization, sessionToken } = visit;
  const now = clock.now();
  const connection = await readConnection(db, organization, connectionId);
  if (!connection || (connection.state !== "on" && purpose !== "trial")) return refuse("sso-off");
  const session = purpose === "signIn" ? null : await readSession(services, organization, sessionToken, { act: true });
  if (purpose !== "signIn" && !session) return refuse("not-signed-in");
  if (purpose === "proof" && session?.connectionId !== connectionId) return refuse("proof-needed");
  if (purpose === "link" && session && needsProof(session.authenticatedAt, now)) return refuse("proof-needed");
  const barred = purpose === "trial" && session && mayAct(policyOf(organization), session, "sso.change");
  if (barred) return refuse(barred);
  const crowd = purpose === "signIn" ? await crowded(services, visit) : null;
  if (crowd) return refuse("sso-crowded", crowd);
  const token = isToken(browserToken) ? browserToken : newToken();
  const flow = await db.ssoFlow.create({
    data: {
      ...{ id, organizationId: organization.id, connectionId, purpose },
      browserHash: new Uint8Array(hashToken(token)),
      actorId: session?.userId ?? null,
      sessionId: session?.sessionId ?? null,
      returnTo: returnTo?.slice(0, 2_048) ?? null,
      clientNetwork: networkOf(visit),
      witness: await witnessOf(services, visit),
      createdAt: now,
      expiresAt: after(now, flowLife),
    },
  });
  return done({ flow, connection, browserToken: token });
}
