import { cookieNames, readCookie } from "@/lib/cookies";
import { flowLife } from "@/lib/domain/connections/begin-flow";
import { currentContext } from "../context";
import { clearCookie, setCookie } from "../cookies";

/** What next-auth keeps in the browser between going and coming back, sealed under AUTH_SECRET. */
const names = [cookieNames.oidcState, cookieNames.oidcVerifier, cookieNames.oidcNonce] as const;

const options = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;

/** The same for next-auth's configuration. Under its other cookies nothing is ever set. */
export const nextAuthCookies = {
  state: { name: cookieNames.oidcState, options },
  pkceCodeVerifier: { name: cookieNames.oidcVerifier, options },
  nonce: { name: cookieNames.oidcNonce, options },
};

/** Those that this browser brought, as a header. */
export function broughtCookies(): string {
  const { request } = currentContext();
  const brought = names.map((name) => [name, readCookie(request, name)] as const);
  return brought
    .filter(([, value]) => value !== null)
    .map((pair) => pair.join("="))
    .join("; ");
}

/** Puts those that next-auth made on the answer under way, for as long as a flow lives, and no other. */
export function keepCookies(made: readonly { name: string; value: string }[]): void {
  for (const name of names) {
    const found = made.find((one) => one.name === name);
    if (!found) throw new Error(`next-auth made no ${name}`);
    setCookie(name, found.value, flowLife);
  }
}

/** Each counts once. */
export function forgetCookies(): void {
  for (const name of names) clearCookie(name);
}
