import type { Organization } from "@/lib/domain/organizations/organization";
import { type RequestContext, requestContext } from "@/lib/request-context";

/** The request under way as bin/serve.ts handed it over. Throws outside of a request. */
export function currentContext(): RequestContext {
  const context = requestContext.getStore();
  if (!context) throw new Error("no request is under way: pages are served by bin/serve.ts alone");
  return context;
}

/** The organization of the host that was asked. */
export const currentOrganization = (): Organization => currentContext().organization;
