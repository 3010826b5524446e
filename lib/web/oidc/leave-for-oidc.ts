import { beginFlow, type FlowWish } from "@/lib/domain/connections/begin-flow";
import type { Leaving } from "@/lib/domain/connections/leave-for-saml";
import { OidcUnanswered } from "@/lib/domain/connections/oidc";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { refuseUnreached } from "@/lib/domain/connections/refuse-unreached";
import { done, type Result, refuse } from "@/lib/domain/result";
import { currentContext } from "../context";
import { currentVisit } from "../visit";
import { keepCookies } from "./flow-cookies";
import { goToProvider } from "./go-to-provider";

/**
 * Sends this browser to an OpenID provider: to sign in, for a test run, to prove who is signed in, or to link the accounts;
 * its cookies are on the answer under way. Whoever proves or links something must prove themselves there anew (T53).
 */
export async function leaveForOidc(wish: FlowWish): Promise<Result<Leaving>> {
  const { services, organization } = currentContext();
  const visit = await currentVisit();
  const { connectionId, purpose } = wish;
  const connection = await readConnection(services.db, organization, connectionId);
  if (connection?.protocol !== "oidc") return refuse("sso-off");
  if (connection.state !== "on" && purpose !== "trial") return refuse("sso-off");
  try {
    const provider = await services.oidc.discover(connection.issuer);
    const fresh = purpose === "proof" || purpose === "link";
    const { address, flowId, cookies } = await goToProvider(connection, provider, { fresh });
    const begun = await beginFlow(services, visit, { ...wish, id: flowId });
    if (!begun.ok) return begun;
    keepCookies(flowId, cookies);
    return done({ message: { method: "get", address }, browserToken: begun.value.browserToken });
  } catch (error) {
    if (!(error instanceof OidcUnanswered)) throw error;
    return refuseUnreached(services, visit, wish, error);
  }
}
