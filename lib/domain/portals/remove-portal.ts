import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { holdPortal } from "./portal-values";

/** Removes a portal that no role grants. */
export const removePortal = (
  services: Services,
  visit: Visit,
  { id, comment }: { id: string; comment?: string | null },
): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "roles.change", { comment });
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    const portal = await holdPortal(tx, visit, id);
    if (!portal) return refuse("portal-unknown");
    const roles = await tx.rolePortal.count({ where: { organizationId, portalId: id } });
    if (roles > 0) return refuse("portal-in-use", { count: roles });
    await tx.portal.delete({ where: { id, organizationId } });
    const { name, address, description } = portal;
    const noted = await takeNote(tx, visit, { comment, changes: changesBetween({ name, address, description }, null) });
    const details = { portalId: id, name };
    await record(tx, services.clock.now(), noted, { kind: "portal.changed", reason: "removed", details });
    return done(null);
  });
