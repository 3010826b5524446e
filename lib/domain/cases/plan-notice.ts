import { addJob } from "../jobs/add-job";
import type { Services, Transaction } from "../services";

/** Has the administrators told of what waits: by one job of the organization, which waits itself where they were told a moment ago (tell-of-cases.ts). */
export const planNotice = (
  tx: Transaction,
  services: Pick<Services, "clock">,
  organizationId: string,
  at = services.clock.now(),
): Promise<void> =>
  addJob(tx, services, {
    name: "tell-of-cases",
    payload: { organizationId },
    at,
    key: `tell-of-cases:${organizationId}`,
  });
