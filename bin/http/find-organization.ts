import type { Step } from "./door";
import { answerPlain } from "./plain-page";
import { contentSecurityPolicy } from "./security-headers";

/** Finds whose door this is by the host. An unknown host and a suspended organization get the same plain page. */
export const findOrganization: Step = async (door, exchange) => {
  const { request, response, nonce, path } = exchange;
  const hosted = await door.organizations.find(request.headers.host);
  if (!hosted || hosted.organization.suspendedAt) return answerPlain(exchange, 404, "noOrganization");
  exchange.hosted = hosted;
  const facts = { nonce, path, formTargets: hosted.formTargets, dev: door.dev };
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(facts));
  return false;
};
