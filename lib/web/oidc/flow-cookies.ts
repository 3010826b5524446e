import { type CookieName, readCookie, readCookieNames } from "@/lib/cookies";
import { flowLife } from "@/lib/domain/connections/begin-flow";
import { currentContext } from "../context";
import { clearCookie, setCookie } from "../cookies";

/** What next-auth keeps in the browser between going and coming back, sealed under AUTH_SECRET. */
const names = ["oidc-state", "oidc-verifier", "oidc-nonce"] as const;

const options = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;

/** The same for next-auth's configuration. Under its other cookies nothing is ever set. */
export const nextAuthCookies = {
  state: { name: names[0], options },
  pkceCodeVerifier: { name: names[1], options },
  nonce: { name: names[2], options },
};

/** So many tabs of a browser may be at providers at once; each is a kilobyte in every request. */
const mostTabs = 4;

const prefix = "__Host-latchkey-oidc-";

/** One cookie for each flow, so that each tab comes back to its own way. */
const cookieOf = (flowId: string): CookieName => `${prefix}${flowId.slice(0, 16)}`;

/** Those of a flow that this browser brought, as a header. */
export function broughtCookies(flowId: string): string {
  const values = readCookie(currentContext().request, cookieOf(flowId))?.split("~") ?? [];
  return names.flatMap((name, at) => (values[at] ? [`${name}=${values[at]}`] : [])).join("; ");
}

/** Puts those that next-auth made on the answer under way, for as long as a flow lives, and no other; the oldest of too many tabs goes. */
export function keepCookies(flowId: string, made: readonly { name: string; value: string }[]): void {
  const values = names.map((name) => made.find((one) => one.name === name)?.value);
  if (values.some((value) => !value)) throw new Error("next-auth made not all of its cookies");
  // Browsers name those first that they got first (RFC 6265 section 5.4).
  const others = readCookieNames(currentContext().request).filter((name): name is CookieName =>
    name.startsWith(prefix),
  );
  for (const name of others.slice(0, Math.max(0, others.length - mostTabs + 1))) clearCookie(name);
  setCookie(cookieOf(flowId), values.join("~"), flowLife);
}

/** Each counts once. */
export const forgetCookies = (flowId: string): void => clearCookie(cookieOf(flowId));
