import { cookieNames, readCookie } from "@/lib/cookies";
import { flowLife } from "@/lib/domain/connections/begin-flow";
import { leaveForSaml } from "@/lib/domain/connections/leave-for-saml";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { routes } from "@/lib/routes";
import type { SsoPurpose } from "@/prisma/generated/enums";
import { refused } from "./come-back";
import { currentContext } from "./context";
import { setCookie } from "./cookies";
import { failedAtProvider } from "./failed-at-provider";
import { handOver, seeOther } from "./hand-over";
import { leaveForOidc } from "./oidc/leave-for-oidc";
import { currentPerson, signInFirst } from "./person";
import { plainRefusal } from "./plain-refusal";
import { returnPlace } from "./return-to";
import { samlAddresses } from "./saml-addresses";
import { currentVisit } from "./visit";

interface Wish {
  connectionId: string;
  purpose: SsoPurpose;
  returnTo: string | null;
}

/**
 * Sends this browser to a connection's provider. A form that was posted leads there by a page of its own: what a form's redirect
 * leads to is held to the form-action of the page that had it, along the provider's own redirects too.
 */
export async function leaveFor({ connectionId, purpose, returnTo }: Wish): Promise<Response> {
  const { services, organization, request } = currentContext();
  const visit = await currentVisit();
  if (purpose === "signIn" && (await currentPerson()))
    return seeOther(await returnPlace(services, visit, returnTo ?? undefined));
  const wish = { connectionId, purpose, returnTo, browserToken: readCookie(request, cookieNames.flow) };
  const connection = await readConnection(services.db, organization, connectionId);
  const left =
    connection?.protocol === "oidc"
      ? await leaveForOidc(wish)
      : await leaveForSaml(services, visit, { ...wish, addresses: samlAddresses(connectionId) });
  if (!left.ok && left.refusal.code === "not-signed-in") return seeOther(signInFirst());
  if (!left.ok && left.refusal.code === "proof-needed")
    return seeOther(purpose === "link" ? routes.accountLinks : routes.account);
  if (!left.ok && purpose === "trial" && left.refusal.facts?.answerId) return refused(left.refusal, connectionId);
  if (!left.ok && left.refusal.code === "sso-crowded") return plainRefusal(left.refusal);
  if (!left.ok) return failedAtProvider(left.refusal, { connectionId, returnTo });
  const { message, browserToken } = left.value;
  setCookie(cookieNames.flow, browserToken, flowLife);
  if (message.method === "get" && request.method === "GET") return seeOther(message.address);
  return handOver(message, { name: connection?.name ?? "" });
}
