import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { holdRole } from "./role-values";
import { namesOf } from "./save-role";

/**
 * Removes a role that nobody has, and to whose users no help-desk member is limited: without their last role they would
 * help everybody.
 */
export const removeRole = (
  services: Services,
  visit: Visit,
  { id, comment }: { id: string; comment?: string | null },
): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "roles.change", { comment });
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    const role = await holdRole(tx, visit, id);
    if (!role) return refuse("role-unknown");
    const where = { organizationId, roleId: id };
    const count = (await tx.userRole.count({ where })) + (await tx.helpdeskRole.count({ where }));
    if (count > 0) return refuse("role-in-use", { count });
    await tx.role.delete({ where: { id, organizationId } });
    const { name, methods, portals } = role;
    const changes = changesBetween({ name, methods, portals: namesOf(portals) }, null);
    const noted = await takeNote(tx, visit, { comment, changes });
    const details = { roleId: id, name };
    await record(tx, services.clock.now(), noted, { kind: "role.changed", reason: "removed", details });
    return done(null);
  });
