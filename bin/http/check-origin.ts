import type { Step } from "./door";
import { answerPlain } from "./plain-page";

/** What of a POST's headers tells where it was made. */
export interface PostSource {
  origin: string | undefined;
  /** Sec-Fetch-Site. */
  site: string | undefined;
  host: string | undefined;
}

/**
 * Whether a POST was made on the organization's own pages (T57): its `Origin` is the organization's, port and
 * scheme included. Without an `Origin` the browser's own word counts, about the very host it spoke to. `null` never.
 */
export function isOwnPost({ origin, site, host }: PostSource, organizationOrigin: string): boolean {
  if (origin !== undefined) return origin === organizationOrigin;
  return site === "same-origin" && host?.toLowerCase() === new URL(organizationOrigin).host;
}

/** Refuses every POST from elsewhere, before the framework: its own check lets a missing `Origin` through. */
export const checkOrigin: Step = (_, exchange) => {
  const { request, hosted } = exchange;
  if (request.method !== "POST") return false;
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const source = { origin, host, site: Array.isArray(site) ? site[0] : site };
  return hosted && isOwnPost(source, hosted.organization.origin) ? false : answerPlain(exchange, 403, "foreignForm");
};
