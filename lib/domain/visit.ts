import type { BrowserReport } from "./diagnosis/browser-report";
import type { Organization } from "./organizations/organization";

/** Who is knocking: the request as the domain sees it. A job or the command line has no address. */
export interface Visit {
  organization: Organization;
  clientAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  /** The device cookie's token as it came, unchecked. */
  deviceToken: string | null;
  /** The session that the browser holds already, unchecked: the next one replaces it (T46). */
  sessionToken?: string | null;
  /** The language of the page that asks: of a mail that is asked for there, where its reader has chosen none. */
  language?: string | null;
  /** What the browser told about itself with the form, unchecked; kept with a refusal alone. */
  browser?: BrowserReport;
  /** The signed-in user who acts, if any. */
  actorId: string | null;
  /** Set by a job that acts for `actorId` alone: the session in which they asked, and proved themselves; it must not have ended. */
  delegated?: { sessionId: string };
  /** The operator of the installation acts: in this organization nobody's id stands for them (lib/domain/operator/operator-visit.ts). */
  byOperator?: true;
  /** The note that the events of this act carry (lib/domain/authority/administer.ts). */
  noteId?: string;
}

/** The visit of the command line, of the worker, of a mail service that reports: nobody's browser, nobody signed in. */
export const commandVisit = (organization: Organization): Visit => ({
  organization,
  clientAddress: null,
  userAgent: null,
  requestId: null,
  deviceToken: null,
  actorId: null,
});
