import { cookieNames, readCookie } from "@/lib/cookies";
import { comeBySaml } from "@/lib/domain/connections/come-by-saml";
import type { Entered } from "@/lib/domain/connections/enter-by-provider";
import { minutes } from "@/lib/domain/duration";
import type { Refusal } from "@/lib/domain/result";
import { routes } from "@/lib/routes";
import { currentContext } from "./context";
import { clearCookie, sessionCookie, setCookie, signInCookies } from "./cookies";
import { failedAtProvider } from "./failed-at-provider";
import { handOver, seeOther } from "./hand-over";
import { keepsCookies } from "./keeps-cookies";
import { returnPlace } from "./return-to";
import { samlAddresses } from "./saml-addresses";
import { currentVisit } from "./visit";

/** Whether the form was on a page of ours, so that the browser brought every cookie. */
function isOwn(): boolean {
  const { request, organization } = currentContext();
  return request.headers.origin === new URL(organization.origin).origin;
}

/**
 * A provider's answer. A form of another site brings no cookie of ours: it is sent once more from a page of our own, and
 * counts then (docs/decisions/0028-through-a-provider-and-back.md).
 */
export async function comeBack(connectionId: string, body: Uint8Array): Promise<Response> {
  const { services, request } = currentContext();
  const browserToken = readCookie(request, cookieNames.flow);
  const opened = browserToken === null && !isOwn() ? services.saml.openAnswer(body) : null;
  if (opened?.ok) {
    setCookie(cookieNames.check, "1", minutes(10));
    const SAMLResponse = Buffer.from(opened.answer.xml).toString("base64");
    return handOver({ method: "post", address: routes.samlAnswer(connectionId), fields: { SAMLResponse } }, "self");
  }
  if (browserToken === null && isOwn() && !keepsCookies()) return seeOther(routes.cookiesBlocked);
  const came = await comeBySaml(services, await currentVisit(), {
    ...{ connectionId, body, browserToken },
    addresses: samlAddresses(connectionId),
  });
  return came.ok ? seeOther(await arrived(came.value)) : refused(came.refusal, connectionId);
}

/** Where whoever came from a provider goes, with the cookies that they have from now on. */
export async function arrived(entered: Entered): Promise<string> {
  const { services } = currentContext();
  if (entered.purpose === "signIn") {
    signInCookies(entered.opened);
    clearCookie(cookieNames.hint);
  }
  if (entered.purpose === "proof") sessionCookie(entered.renewed);
  const place = await returnPlace(services, await currentVisit(), entered.returnTo ?? undefined);
  return entered.purpose === "trial" ? withAnswer(place, entered.answerId) : place;
}

/** A test run ends on the page that began it, whatever came of it; everything else on the page that tells why. */
export async function refused(refusal: Refusal, connectionId: string): Promise<Response> {
  const { purpose, returnTo, answerId } = refusal.facts ?? {};
  const wish = typeof returnTo === "string" && returnTo !== "" ? returnTo : null;
  if (purpose !== "trial") return failedAtProvider(refusal, { connectionId, returnTo: wish });
  const { services } = currentContext();
  return seeOther(withAnswer(await returnPlace(services, await currentVisit(), wish ?? undefined), String(answerId)));
}

const withAnswer = (place: string, answerId: string) =>
  `${place}${place.includes("?") ? "&" : "?"}answer=${encodeURIComponent(answerId)}`;
