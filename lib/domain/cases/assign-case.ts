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
  administerCase(services, visit, "request.work", input, async (tx, { now, actor, row }) => {
    const { assigneeId } = input;
    if (assigneeId === row.assigneeId) return done(null);
    if (assigneeId && !(await mayLookAfter(tx, row, assigneeId))) return refuse("assignee-unknown");
    const waits = row.state === "received" || row.state === "looking";
    const state = waits ? (assigneeId ? "looking" : "received") : row.state;
    await moveCase(tx, row, now, { assigneeId, state });
    await addEntry(tx, row, now, { by: actor.userId, kind: "step", code: "assigned", facts: { assigneeId } });
    await record(tx, now, visit, caseFact("case.assigned", row));
    return done(null);
  });

const mayLookAfter = async (tx: Transaction, { organizationId, userId }: Case, only: string): Promise<boolean> =>
  (await listAssignees(tx, { organizationId, userId, only })).length > 0;
