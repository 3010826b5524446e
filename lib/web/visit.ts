import { cookieNames, readCookie } from "@/lib/cookies";
import type { Visit } from "@/lib/domain/visit";
import { currentContext } from "./context";
import { currentLanguage } from "./locale/current-language";
import { currentPerson } from "./person";

/** The request under way as the domain sees it. */
export async function currentVisit(): Promise<Visit> {
  const { organization, clientAddress, requestId, request } = currentContext();
  const person = await currentPerson();
  return {
    organization,
    clientAddress,
    requestId,
    userAgent: request.headers["user-agent"] ?? null,
    deviceToken: readCookie(request, cookieNames.device),
    sessionToken: readCookie(request, cookieNames.session),
    language: currentLanguage(),
    actorId: person?.userId ?? null,
  };
}
