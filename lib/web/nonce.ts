import { currentContext } from "./context";

/** The nonce that the answer's content security policy names, for our own style element (T59). */
export function currentNonce(): string | undefined {
  const policy = currentContext().response.getHeader("Content-Security-Policy");
  return /'nonce-([^']+)'/.exec(String(policy ?? ""))?.[1];
}
