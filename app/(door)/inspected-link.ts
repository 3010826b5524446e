import { cookieNames, readCookie } from "@/lib/cookies";
import { inspectLink, type UsableLink } from "@/lib/domain/links/inspect-link";
import type { LinkStep } from "@/lib/domain/links/link-life";
import { noticePage } from "@/lib/domain/links/notice-page";
import { readProvenLife } from "@/lib/domain/links/read-link-lives";
import type { RefusalCode } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { RequestContext } from "@/lib/request-context";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { linkWords } from "./link-words";
import type { LinkPurpose } from "./open-mailed-link";

interface InspectedLink {
  link: Result<UsableLink>;
  /** What became of a link that cannot be used; empty where nobody may know. */
  life: LinkStep[];
  /** Who is signed in. */
  person: LiveSession | null;
}

// Where the organization's words hide what became of a link, its life is hidden too.
const toldEnds: RefusalCode[] = ["link-used", "link-revoked", "link-replaced", "link-expired"];

// The title and the page ask for the same: once for each request.
const inspected = new WeakMap<RequestContext, Promise<InspectedLink | null>>();

/** The link in this browser's cookie and who is signed in; `null` without the cookie. A request has one purpose. */
export function inspectedLink(purpose: LinkPurpose): Promise<InspectedLink | null> {
  const context = currentContext();
  let one = inspected.get(context);
  if (!one) {
    one = inspect(purpose);
    inspected.set(context, one);
  }
  return one;
}

async function inspect(purpose: LinkPurpose): Promise<InspectedLink | null> {
  const { services, request } = currentContext();
  const secret = readCookie(request, purpose === "reset" ? cookieNames.reset : cookieNames.activate);
  if (!secret) return null;
  const person = await currentPerson();
  const signedInUserId = person?.userId ?? null;
  const visit = await currentVisit();
  const link = await inspectLink(services, visit, { purpose, secret, signedInUserId });
  if (link.ok && request.method === "GET") await noticePage(services, visit, link.value);
  const mayKnow = !link.ok && toldEnds.includes(link.refusal.code);
  return { person, link, life: mayKnow ? await readProvenLife(services, visit, { purpose, secret }) : [] };
}

/** What the page of a link is called: as its heading where the link is not there or no good. */
export async function linkTitle(purpose: LinkPurpose, sent: boolean): Promise<string> {
  const found = await inspectedLink(purpose);
  const isReset = purpose === "reset";
  if (!found) return words("link")(isReset ? "openReset" : "openActivation");
  if (sent) return words("mailSent")("title");
  if (!found.link.ok) return linkWords(purpose, found.link.refusal, found.person?.username).heading;
  return words(isReset ? "resetPassword" : "activate")("title");
}
