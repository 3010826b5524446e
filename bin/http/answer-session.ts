import { cookieNames, readCookie } from "@/lib/cookies";
import { readSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import type { Step } from "./door";
import { answerPlain } from "./plain-page";

/** `/api/session`: 204 with a live session, else 401. Asking prolongs nothing, so a page may poll. */
export const answerSession: Step = async (door, exchange) => {
  const { path, request, response, hosted } = exchange;
  if (path !== routes.session || !hosted) return false;
  if (request.method === "POST") return answerPlain(exchange, 405, "methodNotAllowed", { Allow: "GET, HEAD" });
  const token = readCookie(request, cookieNames.session);
  const session = await readSession(door.services, hosted.organization, token, { act: false });
  response.writeHead(session ? 204 : 401).end();
  return true;
};
