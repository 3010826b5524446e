import { createHash } from "node:crypto";
import { cookieNames, readCookie } from "@/lib/cookies";
import type { Organization } from "@/lib/domain/organizations/organization";
import { routes } from "@/lib/routes";
import type { Exchange, Step } from "./door";
import { seesDemo } from "./guard-demo";
import { packingFor, packPage } from "./pack-body";
import { languageOf } from "./plain-page";

/** How long a rendered page is shown to others, in milliseconds: as long as an organization's row is trusted. */
const shownFor = 1_000;
const mostPages = 500;

interface SharedPage {
  body: string;
  headers: [name: string, value: string | number | string[]][];
  nonce: string;
  requestId: string;
  until: number;
}

/** Pages that are the same for every stranger, by who asks for them; one store for a process. */
export type SharedPages = Map<string, SharedPage>;

const fingerprints = new WeakMap<Organization, string>();

/** Changes with everything that a page shows of its organization, so that no page outlives a change. */
function fingerprint(organization: Organization): string {
  let made = fingerprints.get(organization);
  if (!made) {
    made = createHash("sha256").update(JSON.stringify(organization)).digest("base64url");
    fingerprints.set(organization, made);
  }
  return made;
}

// A browser with one of these sees a page of its own. The others say nothing that the page shows, or are in the key.
const personal = [cookieNames.session, cookieNames.hint, cookieNames.flow];

/**
 * Under which key this request's page may be shared; `null` when it is this browser's own. Without a query, a session
 * or a hint the sign-in page shows what depends on the organization and the language alone.
 */
export function sharedPageKey(exchange: Exchange, demo: boolean): string | null {
  const { request, path, hosted } = exchange;
  const { method, url, headers } = request;
  const ofFramework = Object.keys(headers).some((name) => /^(rsc$|next-|x-nextjs-)/.test(name));
  const plain = method === "GET" && url === routes.signIn && path === routes.signIn && !ofFramework;
  if (!plain || !hosted || personal.some((name) => readCookie(request, name) !== null)) return null;
  // Nobody's framework knows a browser without a name; to all others it sends the same (next.config.ts).
  return `${fingerprint(hosted.organization)}|${demo}|${languageOf(exchange)}|${Boolean(headers["user-agent"])}`;
}

/** Answers with a page rendered a moment ago, with this request's own nonce and number in it (docs/decisions/0006). */
export const answerShared: Step = (door, exchange) => {
  const key = door.dev ? null : sharedPageKey(exchange, seesDemo(door, exchange));
  if (key === null) return false;
  const page = door.sharedPages.get(key);
  if (!page || page.until < performance.now()) {
    exchange.share = (body) => keep(door.sharedPages, key, exchange, body);
    return false;
  }
  const { response, request, nonce, requestId } = exchange;
  for (const [name, value] of page.headers) response.setHeader(name, value);
  const body = Buffer.from(page.body.replaceAll(page.nonce, nonce).replaceAll(page.requestId, requestId));
  const packing = packingFor("text/html", String(request.headers["accept-encoding"] ?? ""));
  const packed = packing ? packPage(body, packing) : null;
  if (packed && packing) response.setHeader("Content-Encoding", packing);
  response.setHeader("Content-Length", (packed ?? body).length);
  response.end(packed ?? body);
  return true;
};

function keep(pages: SharedPages, key: string, { response, nonce, requestId }: Exchange, body: Buffer): void {
  if (response.statusCode !== 200 || response.hasHeader("set-cookie")) return;
  const [oldest] = pages.keys();
  if (pages.size >= mostPages && oldest !== undefined) pages.delete(oldest);
  const headers = ["content-type", "vary"].flatMap((name): SharedPage["headers"] => {
    const value = response.getHeader(name);
    return value === undefined ? [] : [[name, value]];
  });
  pages.set(key, { body: body.toString(), headers, nonce, requestId, until: performance.now() + shownFor });
}
