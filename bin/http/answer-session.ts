import { cookieNames, readCookie } from "@/lib/cookies";
import { policyOf } from "@/lib/domain/policy";
import { readSession } from "@/lib/domain/sessions/read-session";
import { firstEnd } from "@/lib/domain/sessions/session-limits";
import { sessionEnd, sessionEndHeader, writeSessionEnd } from "@/lib/forms/session-end";
import { routes } from "@/lib/routes";
import type { Step } from "./door";
import { answerPlain } from "./plain-page";

/**
 * `/api/session`: 204 with a live session and when it ends, else 401. Asking prolongs nothing (T47), so a page may ask
 * before it warns.
 */
export const answerSession: Step = async (door, exchange) => {
  const { path, request, response, hosted } = exchange;
  if (path !== routes.session || !hosted) return false;
  if (request.method === "POST") return answerPlain(exchange, 405, "methodNotAllowed", { Allow: "GET, HEAD" });
  const { organization } = hosted;
  const token = readCookie(request, cookieNames.session);
  const session = await readSession(door.services, organization, token, { act: false });
  if (session) {
    const end = firstEnd(policyOf(organization).session, session);
    response.setHeader(sessionEndHeader, writeSessionEnd(sessionEnd(end, door.services.clock.now())));
  }
  response.writeHead(session ? 204 : 401).end();
  return true;
};
