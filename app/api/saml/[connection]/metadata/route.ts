import { ensureOurKeys } from "@/lib/domain/connections/our-keys";
import { readConnection } from "@/lib/domain/connections/read-connection";
import { currentContext } from "@/lib/web/context";
import { rowId } from "@/lib/web/row-id";
import { samlAddresses } from "@/lib/web/saml-addresses";

/** What a SAML provider must know of us (SAML Metadata 2.4.4); nothing in it is secret. */
export async function GET(_: Request, { params }: RouteContext<"/api/saml/[connection]/metadata">): Promise<Response> {
  const { services, organization } = currentContext();
  const connection = await readConnection(services.db, organization, rowId((await params).connection));
  if (connection?.protocol !== "saml") return new Response(null, { status: 404 });
  const keys = await ensureOurKeys(services, organization);
  const metadata = services.saml.ourMetadata({
    ...samlAddresses(connection.id),
    signsRequests: connection.signsRequests,
    certificates: keys.map(({ certificate }) => certificate),
  });
  return new Response(metadata, { headers: { "Content-Type": "application/samlmetadata+xml" } });
}
