import { administerCase } from "../authority/administer-case";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { mailChange } from "./mail-person";
import { closed, moveCase } from "./move-case";
import type { Written } from "./write-to-person";

interface Input {
  caseId: string;
  revision: number;
}

/** Closes a case without words: it was settled elsewhere, was sent twice, or is nothing. The person is told that it is closed. */
export const closeCase = (services: Services, visit: Visit, input: Input): Promise<Result<Written>> =>
  administerCase(services, visit, "request.work", input, async (tx, { now, actor, author, row, visit: theirs }) => {
    if (row.closedAt) return refuse("case-closed");
    const moved = await moveCase(tx, row, now, closed(now, "withdrawn"));
    await addEntry(tx, row, now, { by: actor.userId, author, kind: "step", code: "closed" });
    const mailed = await mailChange(tx, services, theirs, moved);
    await record(tx, now, theirs, caseFact("case.closed", moved));
    return done({ mailed });
  });
