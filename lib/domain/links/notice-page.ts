import { Prisma } from "@/prisma/generated/client";
import { record } from "../history/record";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";

/**
 * The page of a good link was shown: the cookie of its opening came back. One row of history for each opening, however
 * often and together the page is loaded; consumes nothing (T31).
 */
export async function noticePage(
  { db, clock }: Pick<Services, "db" | "clock">,
  visit: Visit,
  { linkId, userId }: { linkId: string; userId: string },
): Promise<void> {
  if (!(await isUnnoticed(db, visit, linkId))) return;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw(Prisma.sql`SELECT id FROM link
      WHERE organization_id = ${visit.organization.id}::uuid AND id = ${linkId}::uuid FOR NO KEY UPDATE`);
    if (await isUnnoticed(tx, visit, linkId))
      await record(tx, clock.now(), visit, { kind: "link.reached", userId, linkId });
  });
}

/** Whether nobody came from the last opening to the page yet, as far as is written down. */
async function isUnnoticed(tx: Transaction, { organization }: Visit, linkId: string): Promise<boolean> {
  const last = await tx.accessEvent.findFirst({
    where: { organizationId: organization.id, linkId, kind: { in: ["link.opened", "link.reached"] } },
    orderBy: { id: "desc" },
    select: { kind: true },
  });
  return last?.kind === "link.opened";
}
