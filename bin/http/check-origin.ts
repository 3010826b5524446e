import { routes } from "@/lib/routes";
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

/**
 * What a provider has a browser post to us: an answer counts for the request that it answers (and posts itself once
 * more from here before it counts: docs/decisions/0028), a sign-out by its signature (T57).
 */
export function isOfProvider(path: string): boolean {
  const [, , , connection = ""] = path.split("/");
  return path === routes.samlAnswer(connection) || path === routes.samlLogout(connection);
}

/** Refuses every POST from elsewhere, before the framework: its own check lets a missing `Origin` through. */
export const checkOrigin: Step = (_, exchange) => {
  const { request, hosted } = exchange;
  if (request.method !== "POST" || (hosted && isOfProvider(exchange.path))) return false;
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const source = { origin, host, site: Array.isArray(site) ? site[0] : site };
  return hosted && isOwnPost(source, hosted.organization.origin) ? false : answerPlain(exchange, 403, "foreignForm");
};
