import { type RequestContext, requestContext } from "@/lib/request-context";
import type { Step } from "./door";
import { seesDemo } from "./guard-demo";
import { logFailure } from "./log-failure";
import { answerPlain } from "./plain-page";
import { contentSecurityPolicy } from "./security-headers";
import { tendResponse, wasUnread } from "./tend-response";

/** The framework's own page of a failure answers 500 to whoever asks for it by name. */
const failurePage = "/_global-error";

/**
 * The last step: hands the request to the framework, inside its context. What the framework reads of host, scheme
 * and address is what we vouch for; its nonce it reads from the policy in the request's headers.
 */
export const enterFramework: Step = async (door, exchange) => {
  const { request, response, hosted, clientAddress, requestId, nonce } = exchange;
  if (exchange.path === failurePage) return answerPlain(exchange, 404, "notFound");
  if (!hosted) throw new Error("no organization was found before the framework");
  const { organization, formTargets } = hosted;
  const origin = new URL(organization.origin);
  Object.assign(request.headers, {
    "x-forwarded-host": origin.host,
    "x-forwarded-proto": origin.protocol.slice(0, -1),
    "x-forwarded-for": clientAddress,
    // The framework would pass an action of another page on to itself over HTTP; this says that it has done so.
    "x-action-forwarded": "1",
    "content-security-policy": contentSecurityPolicy({ nonce, formTargets, dev: door.dev }),
  });
  const { services } = door;
  const demo = seesDemo(door, exchange);
  const context: RequestContext = {
    services,
    organization,
    clientAddress,
    requestId,
    request,
    response,
    authSecret: services.authSecret,
    mailFrom: door.mailFrom(organization),
    demo,
    offlinePage: door.env.offlinePage && !door.dev,
    demoGuide: demo ? door.demoGuide?.(organization) : undefined,
    entered: false,
    organizationChanged: () => door.organizations.forget(),
    reportError: (error) => logFailure(door, exchange, error, wasUnread(request, context) ? "warn" : "error"),
  };
  tendResponse(door, exchange, context);
  await requestContext.run(context, () => door.framework(request, response));
  return true;
};
