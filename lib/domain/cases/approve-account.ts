import { type NewPerson, placePerson } from "../administration/add-person";
import { administerCase } from "../authority/administer-case";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { mailChange } from "./mail-person";
import { closed, moveCase } from "./move-case";

interface Input extends NewPerson {
  caseId: string;
  revision: number;
}

/**
 * Approves an account request: makes the user with type and roles, as the administrator put it, and mails the activation,
 * in one step. Of any number of administrators at once one makes one user; the others are told that somebody was faster.
 */
export const approveAccount = (
  services: Services,
  visit: Visit,
  input: Input,
): Promise<Result<{ userId: string; invited: boolean }>> =>
  administerCase(services, visit, "request.approve", input, async (tx, { now, actor, row }) => {
    if (row.kind !== "account") return refuse("case-unknown");
    if (row.closedAt) return refuse("case-closed");
    const { caseId: _, revision: __, ...person } = input;
    const added = await placePerson(tx, services, visit, actor, person);
    if (!added.ok) return added;
    const { userId, invited } = added.value;
    const moved = await moveCase(tx, row, now, { ...closed(now, "approved"), userId });
    await addEntry(tx, row, now, { by: actor.userId, kind: "step", code: "approved", facts: { userId } });
    // The activation mail says it already, to the same mailbox.
    if (!invited || person.email !== row.email) await mailChange(tx, services, visit, moved);
    await record(tx, now, visit, caseFact("case.approved", moved));
    return done({ userId, invited });
  });
