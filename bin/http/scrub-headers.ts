import type { IncomingHttpHeaders } from "node:http";

const untrusted =
  /^(x-forwarded-.*|x-latchkey-.*|x-middleware-.*|x-invoke-.*|x-vercel-.*|x-(real-ip|client-ip|nonce|matched-path|now-route-matches|original-url|rewrite-url|http-method-override)|forwarded|next-resume|content-security-policy(-report-only)?)$/;

const forwarding = /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|via)$/;

/** Whether the request says that somebody passed it on. */
export const wasForwarded = (headers: IncomingHttpHeaders) =>
  Object.keys(headers).some((name) => forwarding.test(name));

/** Deletes every header that only a proxy or the framework itself may set; what we vouch for is set again later. */
export function scrubHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (untrusted.test(name)) delete headers[name];
}
