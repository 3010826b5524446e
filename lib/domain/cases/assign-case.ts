import type { Case } from "@/prisma/generated/client";
import { administerCase } from "../authority/administer-case";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { listAssignees } from "./list-assignees";
import { moveCase } from "./move-case";

interface Input {
  caseId: string;
  revision: number;
  /** The administrator who looks after it: oneself, a colleague; null: nobody. */
  assigneeId: string | null;
}

/** Gives a case to somebody, who looks at it from now on, as the person is told; a closed one too. To whom it is given already changes nothing. */
export const assignCase = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administerCase(services, visit, "request.work", input, async (tx, { now, actor, author, row, visit: theirs }) => {
    const { assigneeId } = input;
    if (assigneeId === row.assigneeId) return done(null);
    const whose = { organizationId: visit.organization.id, userId: author === "operator" ? null : row.userId };
    if (assigneeId && !(await mayLookAfter(tx, whose, assigneeId))) return refuse("assignee-unknown");
    const waits = row.state === "received" || row.state === "looking";
    const state = waits ? (assigneeId ? "looking" : "received") : row.state;
    await moveCase(tx, row, now, { assigneeId, state });
    await addEntry(tx, row, now, { by: actor.userId, author, kind: "step", code: "assigned", facts: { assigneeId } });
    await record(tx, now, theirs, caseFact("case.assigned", row));
    return done(null);
  });

const mayLookAfter = async (
  tx: Transaction,
  whose: Pick<Case, "organizationId" | "userId">,
  only: string,
): Promise<boolean> => (await listAssignees(tx, { ...whose, only })).length > 0;
