import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { parseWords } from "../parse-words";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { isOver } from "./good-until";
import { holdCase } from "./hold-case";
import { planTicketNotice } from "./plan-notice";
import { seesTicket } from "./read-own-ticket";
import { waitAgain } from "./wait-again";

/** An administrator answers the operator, or adds something; a closed ticket is open again. The same words twice in a row are kept once. */
export const addToTicket = (
  services: Services,
  visit: Visit,
  { caseId, text }: { caseId: string; text: string },
): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "ticket.open");
    if (!permit.ok) return permit;
    const words = parseWords("text", text);
    if (!words.ok) return words;
    const { actor } = permit.value;
    const row = await holdCase(tx, visit.organization.id, caseId);
    const now = services.clock.now();
    if (!row || !(await seesTicket(tx, row, actor))) return refuse("case-unknown");
    if (isOver(row, now)) return refuse("case-over");
    const last = await tx.caseEntry.findFirst({ where: { caseId }, orderBy: [{ at: "desc" }, { id: "desc" }] });
    if (last?.kind === "message" && last.text === words.value) return done(null);
    await addEntry(tx, row, now, { by: actor.userId, kind: "message", text: words.value });
    await waitAgain(tx, row, now);
    await record(tx, now, visit, caseFact("case.added", row));
    await planTicketNotice(tx, services);
    return done(null);
  });
