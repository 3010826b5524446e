import type { IncomingMessage } from "node:http";
import { cookieNames } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import type { OpeningRequest } from "@/lib/domain/links/guess-opener";
import { openLink } from "@/lib/domain/links/open-link";
import type { PasswordPurpose } from "@/lib/domain/links/password-purpose";
import { recordNameless } from "@/lib/domain/links/record-nameless";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { setCookie } from "@/lib/web/cookies";
import { hintRequest } from "@/lib/web/sign-in-hint";
import { currentVisit } from "@/lib/web/visit";

export const linkPlaces = {
  reset: { cookie: cookieNames.reset, page: routes.resetPassword },
  activation: { cookie: cookieNames.activate, page: routes.activate },
  email: { cookie: cookieNames.email, page: routes.confirmEmail },
  undo: { cookie: cookieNames.undo, page: routes.undo },
} as const;

/** The links by which a password is set; their pages are made of the same parts. */
export type LinkPurpose = PasswordPurpose;

type Place = keyof typeof linkPlaces;

/** To the page without the secret in its address. */
export const toCleanPage = (purpose: Place) =>
  new Response(null, { status: 303, headers: { Location: linkPlaces[purpose].page } });

/** The page after a link knows that one was opened, and for what. */
export const hintLink = (purpose: Place): void =>
  hintRequest("link", { about: purpose === "reset" || purpose === "activation" ? purpose : undefined });

/**
 * Somebody opened a mailed link: the secret goes into a cookie that lives no longer than the link, and the
 * browser to the clean address. Consumes nothing (T31); a link that is no good is told so by the page.
 */
export async function openMailedLink(purpose: Place, secret: string): Promise<Response> {
  const { services, request } = currentContext();
  const visit = await currentVisit();
  const opened = await openLink(services, visit, { purpose, secret, request: shownBy(request) });
  if (!opened.ok) await recordNameless(services, visit, "link-invalid");
  // Whatever its page says of it, its code leads to this request.
  hintLink(purpose);
  const fits = /^[\w.-]{1,200}$/.test(secret);
  setCookie(linkPlaces[purpose].cookie, fits ? secret : "none", opened.ok ? opened.value.cookieMaxAge : minutes(10));
  return toCleanPage(purpose);
}

/** What the request says of its sender, in a closed vocabulary. */
const shownBy = ({ method, headers }: IncomingMessage): OpeningRequest => ({
  method: method === "HEAD" ? "HEAD" : "GET",
  navigates: headers["sec-fetch-mode"] === "navigate",
  clicked: headers["sec-fetch-user"] === "?1",
  document: headers["sec-fetch-dest"] === "document",
});
