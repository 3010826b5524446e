import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { holdUserType, valuesOf } from "./save-user-type";

/** Removes a user type that nobody has. */
export const removeUserType = (
  services: Services,
  visit: Visit,
  { id, comment }: { id: string; comment?: string | null },
): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "types.change", { comment });
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    const type = await holdUserType(tx, visit, id);
    if (!type) return refuse("type-unknown");
    const users = await tx.user.count({ where: { organizationId, typeId: id } });
    if (users > 0) return refuse("type-in-use", { count: users });
    await tx.userType.delete({ where: { id, organizationId } });
    const noted = await takeNote(tx, visit, { comment, changes: changesBetween(valuesOf(type), null) });
    const details = { typeId: id, name: type.name };
    await record(tx, services.clock.now(), noted, { kind: "type.changed", reason: "removed", details });
    return done(null);
  });
