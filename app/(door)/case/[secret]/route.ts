import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { setCookie } from "@/lib/web/cookies";
import { caseCookieLife } from "../../trouble/send-request";

const toCleanPage = () => new Response(null, { status: 303, headers: { Location: routes.case } });

/** Somebody opened the link to their request: the secret goes into a cookie, and the browser to the clean address. Consumes nothing. */
export async function GET(_request: Request, { params }: RouteContext<"/case/[secret]">): Promise<Response> {
  const { secret } = await params;
  setCookie(cookieNames.case, /^[\w.-]{1,200}$/.test(secret) ? secret : "none", caseCookieLife);
  return toCleanPage();
}

export const HEAD = toCleanPage;
