import { addJob } from "../jobs/add-job";
import type { Services, Transaction } from "../services";

/** Has a file read by a job. A million rows take minutes, so one file at a time is read, whoever brought it. */
export const planReading = (
  tx: Transaction,
  services: Pick<Services, "clock">,
  payload: { organizationId: string; listId: string },
): Promise<void> => addJob(tx, services, { name: "read-list", payload, at: services.clock.now(), queue: "lists" });
