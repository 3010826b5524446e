import { cookieNames, readCookie } from "@/lib/cookies";
import { leaveProvider } from "@/lib/domain/connections/leave-provider";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { signOutCookies } from "@/lib/web/cookies";
import { handOver, handOverLink, seeOther } from "@/lib/web/hand-over";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { samlAddresses } from "@/lib/web/saml-addresses";
import { currentVisit } from "@/lib/web/visit";

/** After somebody signed out here: on to the provider, where they are signed in too. Nothing changes by asking. */
export async function GET(_: Request, { params }: RouteContext<"/api/saml/[connection]/sign-out">): Promise<Response> {
  const { services, request } = currentContext();
  const connectionId = rowId((await params).connection);
  const token = readCookie(request, cookieNames.session);
  const addresses = samlAddresses(connectionId);
  const leaving = await leaveProvider(services, await currentVisit(), { connectionId, token, addresses });
  signOutCookies();
  const done = `${routes.signIn}?notice=signed-out`;
  if (!leaving) return seeOther(done);
  return handOver(leaving.message, { name: leaving.name }, handOverLink(done, words("handOver")("onlyHere")));
}
