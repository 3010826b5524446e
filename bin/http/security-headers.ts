/** What the headers of one answer depend on. */
export interface HeaderFacts {
  nonce: string;
  path: string;
  /** Origins outside our own to which a form's redirect may lead: this organization's portals and providers. */
  formTargets: string[];
  dev: boolean;
}

/** The content security policy of one answer (T59). The framework reads the nonce from the same text. */
export function contentSecurityPolicy({ nonce, formTargets, dev }: Omit<HeaderFacts, "path">): string {
  const own = `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own} 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // The framework's development overlay writes styles without a nonce.
    `style-src ${dev ? "'self' 'unsafe-inline'" : own}`,
    "img-src 'self' data:",
    `connect-src 'self'${dev ? " ws: wss:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...formTargets].join(" "),
  ].join("; ");
}

/** The address of a mailed link. */
export const carriesSecret =
  /^\/(?!sign-up\/(sent|account)$)(reset-password|activate|case|undo|confirm-email|sign-up)\/./;

/**
 * The security headers of every answer (T58, T59). A page sends its own origin with its forms, which T57 needs;
 * an address that carries a secret sends nothing.
 */
export function securityHeaders(facts: HeaderFacts): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(facts),
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": carriesSecret.test(facts.path) ? "no-referrer" : "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cache-Control": "no-store",
  };
}
