import type { Organization } from "../organizations/organization";
import type { Services } from "../services";

export interface StatusNotice {
  id: string;
  text: string;
  since: Date;
  /** `null`: until it is taken down. */
  until: Date | null;
}

/** What the organization's administrators tell everybody at the door just now. */
export async function readNotice(
  { db, clock }: Pick<Services, "db" | "clock">,
  { id: organizationId }: Pick<Organization, "id">,
): Promise<StatusNotice | null> {
  const now = clock.now();
  const notice = await db.statusNotice.findFirst({
    where: { organizationId, endedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
  });
  return notice && { id: notice.id, text: notice.text, since: notice.createdAt, until: notice.until };
}
