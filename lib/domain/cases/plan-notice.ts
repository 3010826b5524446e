import type { Case } from "@/prisma/generated/client";
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

/** Has the operator told of the tickets that wait, likewise (operator/tell-of-tickets.ts). */
export const planTicketNotice = (
  tx: Transaction,
  services: Pick<Services, "clock">,
  at = services.clock.now(),
): Promise<void> => addJob(tx, services, { name: "tell-of-tickets", payload: {}, at, key: "tell-of-tickets" });

/** Has those told whom a case waits for: the organization's administrators, or of a ticket the operator. */
export const planNoticeOf = (
  tx: Transaction,
  services: Pick<Services, "clock">,
  { kind, organizationId }: Pick<Case, "kind" | "organizationId">,
): Promise<void> => (kind === "ticket" ? planTicketNotice(tx, services) : planNotice(tx, services, organizationId));
