import { before } from "../duration";
import { record } from "../history/record";
import type { Services } from "../services";
import { commandVisit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { afterClosing } from "./good-until";
import { holdCase } from "./hold-case";
import { mailChange } from "./mail-person";
import { closed, moveCase } from "./move-case";

/**
 * Closes every case whose sender did not answer a question for 30 days, so that nobody's words stay for ever: part of a
 * job. The sender is told, and can write for 30 days more.
 */
export async function closeForgotten(services: Services): Promise<void> {
  const { db, clock } = services;
  const forgotten = { state: "question" as const, closedAt: null, lastAt: { lte: before(clock.now(), afterClosing) } };
  const rows = await db.case.findMany({ where: forgotten, select: { id: true, organizationId: true }, take: 1_000 });
  for (const { id, organizationId } of rows) {
    const organization = await db.organization.findUniqueOrThrow({
      where: { id: organizationId },
      omit: { logo: true },
    });
    const visit = commandVisit(organization);
    await db.$transaction(async (tx) => {
      const held = await holdCase(tx, organizationId, id);
      const now = clock.now();
      if (!held || (await tx.case.count({ where: { ...forgotten, id } })) === 0) return;
      const moved = await moveCase(tx, held, now, closed(now, "withdrawn"));
      await addEntry(tx, moved, now, { by: null, author: "operator", kind: "step", code: "closed" });
      await mailChange(tx, services, visit, moved);
      await record(tx, now, visit, caseFact("case.closed", moved));
    });
  }
}
