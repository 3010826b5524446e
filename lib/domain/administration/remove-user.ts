import { administer } from "../authority/administer";
import { refuseLastOwner } from "../authority/last-owner";
import { eraseCasesOf } from "../cases/erase-cases";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { canonical } from "../text";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  /** The username, typed once more. */
  confirmation: string;
  /** Why; always asked. */
  comment?: string | null;
}

/**
 * Removes a user completely (R76): nothing of the person is left but the ids in history, with the reason. What was
 * written of them in notes and mails is erased. It cannot be taken back.
 */
export const removeUser = (services: Services, visit: Visit, input: Input): Promise<Result<{ name: string }>> =>
  administer(services, visit, "user.remove", input, async (tx, { now, subject, visit: noted }) => {
    const { userId, username, name } = subject;
    if (canonical(input.confirmation) !== canonical(username)) return refuse("confirmation-differs", { username });
    const last = await refuseLastOwner(tx, visit, subject);
    if (last) return { ok: false, refusal: last };
    await endSessions(tx, now, noted, { userId, reason: "removed" });
    await eraseUser(tx, { organizationId: noted.organization.id, userId }, noted.noteId);
    await record(tx, now, noted, { kind: "user.removed", userId });
    return done({ name });
  });

/**
 * Deletes a user and everything that names them, but for the note that says why. Part of the caller's act, which holds
 * the user and writes the history.
 */
export async function eraseUser(
  tx: Transaction,
  theirs: { organizationId: string; userId: string },
  reason?: string,
): Promise<void> {
  const { organizationId, userId } = theirs;
  await tx.eventNote.deleteMany({ where: { ...theirs, id: reason ? { not: reason } : undefined } });
  await eraseCasesOf(tx, theirs);
  await tx.mail.deleteMany({ where: theirs });
  await tx.attemptCounter.deleteMany({ where: theirs });
  await tx.user.delete({ where: { id: userId, organizationId } });
}
