import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import type { Logger } from "pino";
import type { DemoGuide } from "@/lib/demo-guide";
import type { ReportedMail } from "@/lib/domain/mail/take-mail-report";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Environment } from "@/lib/env";
import type { ProcessServices } from "@/lib/services";
import type { DatabaseWatch } from "./database-watch";
import type { Metrics } from "./metrics";
import type { Hosted, Organizations } from "./organizations";
import type { RequestMarks } from "./request-marks";
import type { SharedPages } from "./shared-page";
import type { StaticAssets } from "./static-assets";

/** What the steps before the framework work with; one for the process. */
export interface Door {
  env: Pick<Environment, "demo" | "testTools" | "offlinePage">;
  dev: boolean;
  trustedProxies: BlockList;
  services: ProcessServices;
  organizations: Organizations;
  database: DatabaseWatch;
  assets: StaticAssets;
  sharedPages: SharedPages;
  metrics: Metrics;
  log: Logger;
  /** The address that an organization's mails come from. */
  mailFrom(organization: Organization): string;
  /** Reads what the mail service reports; `null` where none is set up to. */
  readMailReport: ((headers: IncomingHttpHeaders, body: string) => ReportedMail | "unsigned" | null) | null;
  /** What the demo's own pages show; only in the demo. */
  demoGuide?(organization: Organization): DemoGuide;
  /** Whether the mail worker runs, as readiness sees it. */
  workerAlive(): boolean;
  /** Whether the process is ending: readiness says no, connections are not kept. */
  stopping(): boolean;
  framework(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** One request on its way through the steps. */
export interface Exchange extends RequestMarks {
  request: IncomingMessage;
  response: ServerResponse;
  /** The path as it was sent, without the query. */
  path: string;
  clientAddress: string;
  /** The socket's other end. */
  peer: string;
  /** Nobody claims to have passed the request on. */
  direct: boolean;
  /** Set by the step that finds the organization; every later step may rely on it. */
  hosted: Hosted | null;
  /** Set where the page is the same for others too: takes it, whole and unpacked. */
  share?(body: Buffer): void;
}

/** Looks at a request; `true` when it answered and nothing more is to be done. */
export type Step = (door: Door, exchange: Exchange) => boolean | Promise<boolean>;
