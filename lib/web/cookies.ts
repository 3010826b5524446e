import type { IncomingMessage } from "node:http";
import type { Seconds } from "@/lib/domain/duration";
import type { OpenedSession } from "@/lib/domain/sessions/open-session";
import { currentContext } from "./context";

/** Every cookie of the product. The prefix makes browsers hold them to one host, one path and a secure connection. */
export const cookieNames = {
  session: "__Host-latchkey-session",
  device: "__Host-latchkey-device",
  reset: "__Host-latchkey-reset",
  activate: "__Host-latchkey-activate",
  language: "__Host-latchkey-language",
  hint: "__Host-latchkey-hint",
} as const;

export type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

/** The value of a cookie as the browser sent it; `null` when it sent none. */
export function readCookie(request: Pick<IncomingMessage, "headers">, name: CookieName): string | null {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim() || null;
  }
  return null;
}

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

/** What the browser keeps after a sign-in: the session and the known device. */
export function signInCookies(opened: OpenedSession): void {
  setCookie(cookieNames.session, opened.sessionToken, opened.sessionMaxAge ?? undefined);
  if (opened.deviceToken) setCookie(cookieNames.device, opened.deviceToken, opened.deviceMaxAge);
}

/** After a sign-out; the device stays known. */
export const signOutCookies = (): void => clearCookie(cookieNames.session);
