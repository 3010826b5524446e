import { before } from "../duration";
import type { Services, Transaction } from "../services";
import { afterClosing } from "./good-until";

/** So many go at once. */
const most = 1_000;

/**
 * Erases every case whose page is over, with all that was written in it and mailed because of it; and the mails that told
 * administrators of requests, which hold the senders' words, as soon as they are that old. Part of a job. History keeps ids.
 */
export async function eraseCases({ db, clock }: Pick<Services, "db" | "clock">): Promise<void> {
  const long = { lte: before(clock.now(), afterClosing) };
  await db.mail.deleteMany({
    where: { caseId: { not: null }, kind: { in: ["case-received", "ticket-received"] }, createdAt: long },
  });
  for (;;) {
    const over = await db.case.findMany({ where: { closedAt: long }, select: { id: true }, take: most });
    const ids = over.map(({ id }) => id);
    await db.$transaction((tx) => eraseThese(tx, { id: { in: ids } }));
    if (ids.length < most) return;
  }
}

/** Erases the cases that are about a user who goes. */
export const eraseCasesOf = (tx: Transaction, theirs: { organizationId: string; userId: string }): Promise<void> =>
  eraseThese(tx, theirs);

async function eraseThese(
  tx: Transaction,
  where: { id: { in: string[] } } | { organizationId: string; userId: string },
) {
  const rows = await tx.case.findMany({ where, select: { id: true } });
  const caseId = { in: rows.map(({ id }) => id) };
  await tx.mail.deleteMany({ where: { caseId } });
  await tx.case.deleteMany({ where: { ...where, id: caseId } });
}
