import { minutes } from "@/lib/domain/duration";
import { currentContext } from "./context";
import { cookieNames, readCookie, setCookie } from "./cookies";

/** What one page tells the next about the same person: never in an address, where logs would keep it. */
export interface SignInHint {
  /** What was typed, or the username that a link has proven. */
  identifier: string;
  /** Until when a lock lasts, where a time opens it. */
  until?: Date;
}

/** Kept by the browser alone, for ten minutes. */
export function setSignInHint({ identifier, until }: SignInHint): void {
  const text = JSON.stringify({ identifier: identifier.slice(0, 256), until: until?.getTime() });
  setCookie(cookieNames.hint, Buffer.from(text).toString("base64url"), minutes(10));
}

/** `null` when there is none, or when it is not ours: a browser may send anything. */
export function readSignInHint(): SignInHint | null {
  const value = readCookie(currentContext().request, cookieNames.hint);
  if (!value || value.length > 1_500) return null;
  try {
    const { identifier, until } = JSON.parse(Buffer.from(value, "base64url").toString());
    if (typeof identifier !== "string" || identifier.length > 256) return null;
    const at = typeof until === "number" ? new Date(until) : null;
    return { identifier, ...(at && Number.isFinite(at.getTime()) ? { until: at } : {}) };
  } catch {
    return null;
  }
}
