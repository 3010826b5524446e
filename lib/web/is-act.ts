import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

const isPrefetch = (headers: IncomingHttpHeaders) =>
  headers["next-router-prefetch"] !== undefined ||
  headers["next-router-segment-prefetch"] !== undefined ||
  /\bprefetch\b/.test(`${headers.purpose ?? ""} ${headers["sec-purpose"] ?? ""}`);

/**
 * Whether the person did something: sent a form, opened a page or followed a link. Only an act prolongs a session
 * (T47). Prefetches, polls and requests for parts of a page are none.
 */
export function isAct({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  if (method === "POST") return true;
  if (method !== "GET" || isPrefetch(headers)) return false;
  if (headers.rsc !== undefined) return true; // a link followed inside the page
  const mode = headers["sec-fetch-mode"];
  return mode === undefined ? /\btext\/html\b/.test(headers.accept ?? "") : mode === "navigate";
}
