import { rowId } from "@/lib/web/row-id";
import { signOutThere } from "@/lib/web/sign-out-there";

export const GET = async (_: Request, { params }: RouteContext<"/api/saml/[connection]/sign-out">): Promise<Response> =>
  signOutThere(rowId((await params).connection));
