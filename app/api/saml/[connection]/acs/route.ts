import { comeBack } from "@/lib/web/come-back";
import { rowId } from "@/lib/web/row-id";

/** Where a SAML provider sends people back to (SAML Bindings 3.5). */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/saml/[connection]/acs">,
): Promise<Response> {
  return comeBack(rowId((await params).connection), new Uint8Array(await request.arrayBuffer()));
}
