import { cookieNames } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import { openLink } from "@/lib/domain/links/open-link";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { setCookie } from "@/lib/web/cookies";
import { currentVisit } from "@/lib/web/visit";

export const linkPlaces = {
  reset: { cookie: cookieNames.reset, page: routes.resetPassword },
  activation: { cookie: cookieNames.activate, page: routes.activate },
} as const;

export type LinkPurpose = keyof typeof linkPlaces;

/** To the page without the secret in its address. */
export const toCleanPage = (purpose: LinkPurpose) =>
  new Response(null, { status: 303, headers: { Location: linkPlaces[purpose].page } });

/**
 * Somebody opened a mailed link: the secret goes into a cookie that lives no longer than the link, and the
 * browser to the clean address. Consumes nothing (T31); a link that is no good is told so by the page.
 */
export async function openMailedLink(purpose: LinkPurpose, secret: string): Promise<Response> {
  const opened = await openLink(currentContext().services, await currentVisit(), { purpose, secret });
  const fits = /^[\w.-]{1,200}$/.test(secret);
  setCookie(linkPlaces[purpose].cookie, fits ? secret : "none", opened.ok ? opened.value.cookieMaxAge : minutes(10));
  return toCleanPage(purpose);
}
