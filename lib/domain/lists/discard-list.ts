import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { holdLists } from "./hold-lists";

/** Throws a list away that waits for its confirmation, or is still read: nobody's access changes. */
export const discardList = (services: Services, visit: Visit, { listId }: { listId: string }): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "lists.upload");
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    await holdLists(tx, organizationId);
    const list = await tx.eligibilityList.findFirst({ where: { id: listId, organizationId } });
    if (!list) return refuse("list-unknown");
    if (list.state !== "held" && list.state !== "reading") return refuse("list-not-held");
    const now = services.clock.now();
    await tx.eligibilityList.update({
      where: { id: listId, organizationId },
      data: { state: "discarded", endedAt: now },
    });
    await tx.listPart.deleteMany({ where: { listId } });
    await record(tx, now, visit, { kind: "list.discarded", details: { list: listId } });
    return done(null);
  });
