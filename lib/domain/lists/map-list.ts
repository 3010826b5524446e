import { authorize } from "../authority/authorize";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { holdLists } from "./hold-lists";
import { hasKey, type Mapping } from "./mapping";
import { planReading } from "./plan-reading";

interface Input {
  listId: string;
  mapping: Mapping;
}

/** Says which column of a file is which, and has it read again: one that waits, or one whose headings nobody understood. */
export const mapList = (services: Services, visit: Visit, { listId, mapping }: Input): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "lists.upload");
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    await holdLists(tx, organizationId);
    const list = await tx.eligibilityList.findFirst({ where: { id: listId, organizationId } });
    if (!list) return refuse("list-unknown");
    const again = list.state === "held" || (list.state === "failed" && list.failure === "no-key-column");
    if (!again || (await tx.listPart.count({ where: { listId } })) === 0) return refuse("list-not-held");
    if (!hasKey(mapping)) return refuse("list-mapping-keyless", { field: "customerId" });
    const fresh = { state: "reading" as const, failure: null, failedLine: null, readAt: null, endedAt: null };
    await tx.eligibilityList.update({
      where: { id: listId, organizationId },
      data: { ...fresh, mapping, rows: 0, badRows: 0 },
    });
    await planReading(tx, services, { organizationId, listId });
    return done(null);
  });
