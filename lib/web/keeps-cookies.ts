import { cookieNames, readCookie } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { currentContext } from "./context";

/** Whether any cookie of ours came with this request. Without one the browser may block them, or is new here. */
export function keepsCookies(): boolean {
  const { request } = currentContext();
  return Object.values(cookieNames).some((name) => readCookie(request, name) !== null);
}

/**
 * Whether somebody comes from the sign-in page to a page inside with no cookie at all: they signed in, and the browser
 * did not keep the session's cookie (R85). A refused sign-in leads nowhere, and leaves a cookie.
 */
export function lostSession(): boolean {
  const { request, organization } = currentContext();
  const referer = request.headers.referer ?? "";
  if (!URL.canParse(referer) || keepsCookies()) return false;
  const { origin, pathname } = new URL(referer);
  return origin === new URL(organization.origin).origin && pathname === routes.signIn;
}
