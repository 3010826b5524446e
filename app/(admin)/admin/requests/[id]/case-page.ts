import type { ReadCase } from "@/lib/domain/cases/read-case";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Viewer } from "@/lib/domain/users/user-filter";

/** What every part of a request's page is given. */
export interface CasePage {
  person: LiveSession;
  read: ReadCase;
  viewer: Viewer;
}

/** Which case a form is about, as its page was shown. */
export const shownCase = ({ id, revision }: ReadCase) => ({ caseId: id, revision: String(revision) });
