import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { changesBetween } from "../authority/changes-between";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { keepConnection } from "./keep-connection";

/**
 * Says whose users come through a connection: those of these roles, which may use its protocol from now on. Nobody loses
 * another way in by it; a role that is taken off keeps its ways, and its users are told at the door which one is open.
 */
export const chooseRoles = (
  services: Services,
  visit: Visit,
  input: OnConnection & { roleIds: readonly string[] },
): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { id: connectionId, organizationId, protocol, roleIds: had } = given.connection;
    const wanted = [...new Set(input.roleIds)];
    const roles = await tx.role.findMany({ where: { organizationId, id: { in: [...wanted, ...had] } } });
    const chosen = roles.filter(({ id }) => wanted.includes(id));
    if (chosen.length < wanted.length) return refuse("role-unknown");
    if (wanted.length === 0 && given.connection.state === "on")
      return refuse("connection-incomplete", { what: "roles" });
    const names = (ids: readonly string[]) => roles.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).sort();
    const changes = changesBetween({ roles: names(had) }, { roles: names(wanted) });
    if (Object.keys(changes).length === 0) return done(null);
    await tx.roleConnection.deleteMany({ where: { organizationId, connectionId } });
    await tx.roleConnection.createMany({ data: wanted.map((roleId) => ({ organizationId, connectionId, roleId })) });
    for (const { id, methods } of chosen)
      if (!methods.includes(protocol))
        await tx.role.update({ where: { id, organizationId }, data: { methods: [...methods, protocol] } });
    await keepConnection(tx, given, { changes, reason: "roles" });
    return done(null);
  });
