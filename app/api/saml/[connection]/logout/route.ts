import { endByProvider } from "@/lib/domain/connections/end-by-provider";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { handOver, refusedSignOut, seeOther } from "@/lib/web/hand-over";
import { rowId } from "@/lib/web/row-id";
import { samlAddresses } from "@/lib/web/saml-addresses";
import { currentVisit } from "@/lib/web/visit";

/** The provider's wish that somebody is signed out, or its answer to ours: signed, and by POST alone (SAML Profiles 4.4). */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/saml/[connection]/logout">,
): Promise<Response> {
  const { services } = currentContext();
  const connectionId = rowId((await params).connection);
  const body = new Uint8Array(await request.arrayBuffer());
  const addresses = samlAddresses(connectionId);
  const ended = await endByProvider(services, await currentVisit(), { connectionId, body, addresses });
  if (!ended.ok) return refusedSignOut();
  const { answer, name } = ended.value;
  return answer ? handOver(answer, { name }) : seeOther(routes.signedOut);
}
