import { requestContext } from "@/lib/request-context";
import type { Step } from "./door";
import { seesDemo } from "./guard-demo";
import { contentSecurityPolicy } from "./security-headers";
import { tendResponse } from "./tend-response";

/**
 * The last step: hands the request to the framework, inside its context. What the framework reads of host, scheme
 * and address is what we vouch for; its nonce it reads from the policy in the request's headers.
 */
export const enterFramework: Step = async (door, exchange) => {
  const { request, response, hosted, clientAddress, requestId, nonce, path } = exchange;
  if (!hosted) throw new Error("no organization was found before the framework");
  const { organization, formTargets } = hosted;
  const origin = new URL(organization.origin);
  Object.assign(request.headers, {
    "x-forwarded-host": origin.host,
    "x-forwarded-proto": origin.protocol.slice(0, -1),
    "x-forwarded-for": clientAddress,
    "content-security-policy": contentSecurityPolicy({ nonce, path, formTargets, dev: door.dev }),
  });
  tendResponse(door, exchange);
  const { services } = door;
  const given = {
    services,
    authSecret: services.authSecret,
    mailFrom: door.mailFrom(organization),
    demo: seesDemo(door, exchange),
  };
  const demoGuide = given.demo ? door.demoGuide?.(organization) : undefined;
  const context = { ...given, demoGuide, organization, clientAddress, requestId, request, response };
  await requestContext.run(context, () => door.framework(request, response));
  return true;
};
