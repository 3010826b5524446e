import type { Case } from "@/prisma/generated/client";
import { after, days } from "../duration";

/** How long the page of a closed case can be read, and the case written on; then it is erased. */
export const afterClosing = days(30);

/** Until when the private page is good; `null` while the case is open. */
export const goodUntil = ({ closedAt }: Pick<Case, "closedAt">): Date | null =>
  closedAt && after(closedAt, afterClosing);

export const isOver = (row: Pick<Case, "closedAt">, now: Date): boolean => {
  const until = goodUntil(row);
  return until !== null && until <= now;
};
