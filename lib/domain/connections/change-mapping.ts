import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { changesBetween } from "../authority/changes-between";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { type Mapping, mappingShape } from "./connection";
import { keepConnection } from "./keep-connection";

interface Input extends OnConnection {
  createsUsers: boolean;
  updatesRoles: boolean;
  newTypeId: string | null;
  mapping: Mapping;
}

/** Says whether a first sign-in makes an account, and the provider's name for each field of ours (C15). */
export const changeMapping = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { connection } = given;
    const { organizationId } = connection;
    const parsed = mappingShape.safeParse(input.mapping);
    if (!parsed.success) return refuse("field-invalid", { field: "roleValues" });
    const mapping = parsed.data;
    const { createsUsers, updatesRoles, newTypeId } = input;
    if (newTypeId && (await tx.userType.count({ where: { organizationId, id: newTypeId } })) === 0)
      return refuse("type-unknown", { field: "newTypeId" });
    const named = [...new Set(Object.values(mapping.roles?.values ?? {}).flat())];
    if ((await tx.role.count({ where: { organizationId, id: { in: named } } })) < named.length)
      return refuse("role-unknown", { field: "roleValues" });
    const types = [...new Set(Object.values(mapping.type?.values ?? {}))];
    if ((await tx.userType.count({ where: { organizationId, id: { in: types } } })) < types.length)
      return refuse("type-unknown", { field: "type" });
    const data = { createsUsers, updatesRoles, newTypeId, mapping };
    const had = {
      ...{ createsUsers: connection.createsUsers, updatesRoles: connection.updatesRoles },
      ...{ newTypeId: connection.newTypeId, mapping: connection.mapping },
    };
    const changes = changesBetween(had, data);
    if (Object.keys(changes).length > 0) await keepConnection(tx, given, { data, changes });
    return done(null);
  });
