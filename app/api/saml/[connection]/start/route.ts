import { rowId } from "@/lib/web/row-id";
import { startByForm, startByLink } from "@/lib/web/start";

type Context = RouteContext<"/api/saml/[connection]/start">;

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  startByLink(request, rowId((await params).connection));

/** Whoever only looks where a link leads begins nothing. */
export const HEAD = (): Response => new Response(null);

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  startByForm(request, rowId((await params).connection));
