import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isAskedByItself } from "@/lib/forms/asked-by-itself";

const isPrefetch = (headers: IncomingHttpHeaders) =>
  headers["next-router-prefetch"] !== undefined ||
  headers["next-router-segment-prefetch"] !== undefined ||
  /\bprefetch\b/.test(`${headers.purpose ?? ""} ${headers["sec-purpose"] ?? ""}`);

/**
 * Whether the person did something: sent a form, opened a page or followed a link. Only an act prolongs a session
 * (T47). Prefetches, polls, pages that load themselves again and requests for parts of a page are none.
 */
export function isAct({ method, headers, url = "" }: Pick<IncomingMessage, "method" | "headers" | "url">): boolean {
  if (method === "POST") return true;
  if (method !== "GET" || isPrefetch(headers) || isAskedByItself(url)) return false;
  if (headers.rsc !== undefined) return true; // a link followed inside the page
  const mode = headers["sec-fetch-mode"];
  return mode === undefined ? /\btext\/html\b/.test(headers.accept ?? "") : mode === "navigate";
}
