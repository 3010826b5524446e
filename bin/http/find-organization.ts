import { whomToAsk } from "./away-page";
import type { Step } from "./door";
import { answerPlain, languageOf } from "./plain-page";
import { contentSecurityPolicy } from "./security-headers";

/** Finds whose door this is by the host. Neither an unknown host nor a suspended organization needs more than a plain page. */
export const findOrganization: Step = async (door, exchange) => {
  const { request, response, nonce, path } = exchange;
  const hosted = await door.organizations.find(request.headers.host);
  if (!hosted) return answerPlain(exchange, 404, "noOrganization");
  exchange.hosted = hosted;
  const { organization } = hosted;
  if (organization.suspendedAt)
    return answerPlain(exchange, 403, "organizationSuspended", {}, whomToAsk(organization, languageOf(exchange)));
  const facts = { nonce, path, formTargets: hosted.formTargets, dev: door.dev };
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(facts));
  return false;
};
