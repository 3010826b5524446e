import type { IncomingMessage } from "node:http";

/** Every cookie of the product but those of ways to OpenID providers, one for each. The prefix makes browsers hold them to one host, one path and a secure connection. */
export const cookieNames = {
  session: "__Host-latchkey-session",
  device: "__Host-latchkey-device",
  reset: "__Host-latchkey-reset",
  activate: "__Host-latchkey-activate",
  email: "__Host-latchkey-email",
  undo: "__Host-latchkey-undo",
  /** The way to the page of a request (lib/domain/cases/case-secret.ts). */
  case: "__Host-latchkey-case",
  signUp: "__Host-latchkey-signup",
  /** Somebody was sent to a provider from this browser (docs/decisions/0028-through-a-provider-and-back.md). */
  flow: "__Host-latchkey-flow",
  language: "__Host-latchkey-language",
  hint: "__Host-latchkey-hint",
  removed: "__Host-latchkey-removed",
  /** Whether cookies are kept: the try of /trouble/help. */
  check: "__Host-latchkey-check",
} as const;

/** What next-auth keeps between going to an OpenID provider and coming back: lib/web/oidc/flow-cookies.ts. */
type OidcCookieName = `__Host-latchkey-oidc-${string}`;

export type CookieName = (typeof cookieNames)[keyof typeof cookieNames] | OidcCookieName;

/** The value of a cookie as the browser sent it; `null` when it sent none. */
export function readCookie(request: Pick<IncomingMessage, "headers">, name: CookieName): string | null {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim() || null;
  }
  return null;
}

/** The names of all cookies that the browser sent, in its order. */
export const readCookieNames = (request: Pick<IncomingMessage, "headers">): string[] =>
  (request.headers.cookie ?? "").split(";").flatMap((pair) => pair.split("=")[0]?.trim() || []);
