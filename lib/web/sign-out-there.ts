import { cookieNames, readCookie } from "@/lib/cookies";
import { leaveProvider } from "@/lib/domain/connections/leave-provider";
import { routes } from "@/lib/routes";
import { currentContext } from "./context";
import { signOutCookies } from "./cookies";
import { handOver, handOverLink, seeOther } from "./hand-over";
import { words } from "./locale/words";
import { currentPerson } from "./person";
import { samlAddresses } from "./saml-addresses";
import { currentVisit } from "./visit";

/**
 * After somebody signed out here: on to the provider, where they are signed in too, or word that they still are. Nothing
 * changes by asking.
 */
export async function signOutThere(connectionId: string): Promise<Response> {
  const { services, organization, request } = currentContext();
  const token = readCookie(request, cookieNames.session);
  const addresses = samlAddresses(connectionId);
  const back = new URL(routes.signedOut, organization.origin).href;
  const leaving = await leaveProvider(services, await currentVisit(), { connectionId, token, addresses, back });
  // Whoever follows a link of somebody else's to here stays signed in.
  if (await currentPerson()) return seeOther(routes.account);
  signOutCookies();
  if (!leaving) return seeOther(routes.signedOutHere);
  return handOver(
    leaving.message,
    { name: leaving.name },
    handOverLink(routes.signedOutHere, words("handOver")("onlyHere")),
  );
}
