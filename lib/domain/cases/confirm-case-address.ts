import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { findCase } from "./case-secret";
import { isOver } from "./good-until";
import { holdCase } from "./hold-case";

/**
 * Whoever opened the page from the mail says that the address is theirs: from now on it is told when there is something to
 * read. The browser that sent the request proves nothing of the mailbox, and neither does the slip. Twice changes nothing.
 */
export async function confirmCaseAddress(
  services: Services,
  visit: Visit,
  { secret, caseId }: { secret: string | null; caseId: string },
): Promise<Result<null>> {
  const { organization } = visit;
  const found = await findCase(services, organization, secret);
  if (!found?.byMail) return refuse("case-unknown");
  if (found.row.id !== caseId) return refuse("case-foreign");
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const row = await holdCase(tx, organization.id, caseId);
    if (!row) return refuse("case-unknown");
    if (isOver(row, now)) return refuse("case-over");
    if (row.emailConfirmedAt) return done(null);
    await tx.case.update({
      where: { id: caseId, organizationId: organization.id },
      data: { emailConfirmedAt: now, revision: { increment: 1 } },
    });
    await addEntry(tx, row, now, { by: null, kind: "step", code: "confirmed" });
    await record(tx, now, visit, caseFact("case.confirmed", { ...row, userId: null }));
    return done(null);
  });
}
