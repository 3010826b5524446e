import { callerLife } from "../authority/authorize";
import { after, before } from "../duration";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** Until when the caller counts as confirmed for the administrator of this visit; `null` when nobody is. */
export async function confirmedUntil({ db, clock }: Services, visit: Visit, userId: string): Promise<Date | null> {
  if (!visit.actorId) return null;
  const last = await db.callerCheck.findFirst({
    where: {
      organizationId: visit.organization.id,
      userId,
      askedById: visit.actorId,
      confirmedAt: { gt: before(clock.now(), callerLife) },
    },
    orderBy: { confirmedAt: "desc" },
  });
  return last?.confirmedAt ? after(last.confirmedAt, callerLife) : null;
}
