import { before } from "../duration";
import { codeLife, mostAttempts } from "./caller-code";

/** The checks of callers that can still be answered: by a code or, where a colleague was asked, by the colleague. */
export const openChecks = (now: Date) => ({
  confirmedAt: null,
  refusedAt: null,
  attempts: { lt: mostAttempts },
  createdAt: { gt: before(now, codeLife) },
});
