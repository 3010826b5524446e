import { cookieNames, readCookie } from "@/lib/cookies";
import { minutes } from "@/lib/domain/duration";
import { currentContext } from "./context";
import { setCookie } from "./cookies";

/**
 * Who was removed a moment ago, for the page that says so: nothing of the product knows the name any more, and an
 * address would keep it. The browser keeps it for a minute.
 */
export const setRemovedName = (name: string): void =>
  setCookie(cookieNames.removed, Buffer.from(name.slice(0, 256)).toString("base64url"), minutes(1));

export function readRemovedName(): string | null {
  const value = readCookie(currentContext().request, cookieNames.removed);
  return value && value.length < 1_500 ? Buffer.from(value, "base64url").toString() || null : null;
}
