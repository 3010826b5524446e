import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { DemoGuide } from "./demo-guide";
import type { Organization } from "./domain/organizations/organization";
import type { Services } from "./domain/services";

/** What bin/serve.ts knows of a request before the framework sees it. One object for each request. */
export interface RequestContext {
  services: Services;
  organization: Organization;
  clientAddress: string;
  requestId: string;
  /** Whether this is the demo: built-in mailbox, demo people, test tools. */
  demo: boolean;
  /** What the demo's own pages show; only in the demo. */
  demoGuide?: DemoGuide;
  /** The address that our mails come from, so that a page can name it. */
  mailFrom: string;
  /** Whether browsers keep a page of ours for when they do not reach us (bin/http/offline-worker.ts). */
  offlinePage: boolean;
  /** AUTH_SECRET: what next-auth signs and encrypts its short-lived cookies with. */
  authSecret: string;
  /** The request as it came; the framework hides from its own `headers()` what tells a prefetch from an act. */
  request: IncomingMessage;
  /** Whether a page or an action of ours has begun (lib/web/context.ts). */
  entered: boolean;
  /** The organization was changed by this request: the next one sees it. */
  organizationChanged(): void;
  /** Writes what failed on our side into the process's log, under the request's number. */
  reportError(error: unknown): void;
  /** The answer under way; lib/web/answer.ts puts cookies, Retry-After and a refusal's status on it. */
  response: ServerResponse;
}

// The process and the framework's bundle each load this module; the store is shared through the global registry.
const name = Symbol.for("latchkey.request-context");
const registry = globalThis as { [name]?: AsyncLocalStorage<RequestContext> };
registry[name] ??= new AsyncLocalStorage<RequestContext>();

export const requestContext: AsyncLocalStorage<RequestContext> = registry[name];
