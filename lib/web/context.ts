import type { Organization } from "@/lib/domain/organizations/organization";
import { type RequestContext, requestContext } from "@/lib/request-context";

/**
 * The request under way as bin/serve.ts handed it over. Throws outside of a request. All of our pages and actions come
 * through here, so that a request which failed before could not even be read (bin/http/tend-response.ts).
 */
export function currentContext(): RequestContext {
  const context = requestContext.getStore();
  if (!context) throw new Error("no request is under way: pages are served by bin/serve.ts alone");
  context.entered = true;
  return context;
}

/** The organization of the host that was asked. */
export const currentOrganization = (): Organization => currentContext().organization;

/** The path of the page that was asked for. */
export const currentPath = (): string => new URL(currentContext().request.url ?? "/", "http://here").pathname;
