import { type CookieName, cookieNames } from "@/lib/cookies";
import type { Seconds } from "@/lib/domain/duration";
import type { OpenedSession } from "@/lib/domain/sessions/open-session";
import type { RenewedSession } from "@/lib/domain/sessions/renew-session";
import { currentContext } from "./context";

/** The Set-Cookie line. Without `maxAge` the cookie ends with the browser; 0 removes it. Source: T55. */
export function cookieLine(name: CookieName, value: string, maxAge?: Seconds | 0): string {
  if (!/^[\w.~-]*$/.test(value)) throw new Error(`the value of ${name} does not fit into a cookie`);
  const age = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${value}${age}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/**
 * Puts a cookie on the answer under way. Not through the framework's `cookies()`: with that, every action
 * that sets one also renders the page it was sent from once more (docs/decisions/0005).
 */
export function setCookie(name: CookieName, value: string, maxAge?: Seconds | 0): void {
  currentContext().response.appendHeader("Set-Cookie", cookieLine(name, value, maxAge));
}

export const clearCookie = (name: CookieName): void => setCookie(name, "", 0);

/** The session under its new token. */
export const sessionCookie = ({ sessionToken, sessionMaxAge }: RenewedSession): void =>
  setCookie(cookieNames.session, sessionToken, sessionMaxAge ?? undefined);

/** What the browser keeps after a sign-in: the session and the known device. */
export function signInCookies(opened: OpenedSession): void {
  sessionCookie(opened);
  if (opened.deviceToken) setCookie(cookieNames.device, opened.deviceToken, opened.deviceMaxAge);
}

/** After a sign-out; the device stays known. */
export const signOutCookies = (): void => clearCookie(cookieNames.session);
