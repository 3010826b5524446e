import type { Case, Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/** Writes what an administrator's act makes of a case that is held; its revision goes up, so that others look again. */
export const moveCase = (
  tx: Transaction,
  { id, organizationId }: Case,
  now: Date,
  data: Prisma.CaseUncheckedUpdateInput,
): Promise<Case> =>
  tx.case.update({ where: { id, organizationId }, data: { ...data, lastAt: now, revision: { increment: 1 } } });

/** The state of a case that is done: nobody waits for anything. */
export const closed = (now: Date, outcome: NonNullable<Case["outcome"]>) =>
  ({ state: "answered", outcome, closedAt: now, waitingSince: null, toldAt: now }) as const;
