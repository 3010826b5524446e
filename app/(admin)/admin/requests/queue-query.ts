import { type CaseTab, caseTabs } from "@/lib/domain/cases/list-cases";
import { routes } from "@/lib/routes";

export interface QueueQuery {
  tab: CaseTab;
  after?: string;
  under?: string;
}

/** What was done with those that lay folded. */
export const queueNotices = ["all-closed", "some-closed"] as const;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const mark = /^\d{1,14}\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const fitting = (text: unknown, shape: RegExp) => (typeof text === "string" && shape.test(text) ? text : undefined);

/** What the address asks for; of what is misshapen nothing is taken. */
export function readQueueQuery(asked: Record<string, string | string[] | undefined>): QueueQuery {
  const tab = caseTabs.find((one) => one === asked.tab) ?? "open";
  return { tab, after: fitting(asked.after, mark), under: tab === "open" ? fitting(asked.under, uuid) : undefined };
}

export function queueHref({
  tab,
  after,
  under,
  notice,
}: QueueQuery & { notice?: (typeof queueNotices)[number] }): string {
  const asked = {
    ...{ ...(tab !== "open" && { tab }), ...(under && { under }) },
    ...{ ...(after && { after }), ...(notice && { notice }) },
  };
  const search = new URLSearchParams(asked).toString();
  return search ? `${routes.adminRequests}?${search}` : routes.adminRequests;
}
