import { takeNote } from "../authority/administer";
import { record } from "../history/record";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { mappedRoles } from "./mapped-values";
import type { ProviderStatement } from "./provider-statement";

/**
 * Gives a user the roles that the provider's values mean, and takes those of the mapping that they do not mean; roles
 * that the mapping does not name are nobody's but the administrators'. What would take the password of somebody with a
 * rank is left as it is, for that is a suspension, and only people suspend (T89). The caller has the users' turn and
 * holds the user. Returns whether anything changed.
 */
export async function updateRoles(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  { connection, statement, userId }: { connection: Connection; statement: ProviderStatement; userId: string },
): Promise<boolean> {
  const { organizationId, mapping } = connection;
  const meant = mappedRoles(mapping, statement.attributes);
  if (!mapping.roles || meant === null) return false;
  const named = new Set(Object.values(mapping.roles.values).flat());
  const user = await tx.user.findFirstOrThrow({
    where: { id: userId, organizationId },
    include: { roles: { include: { role: true } } },
  });
  const had = user.roles.map(({ role }) => role);
  const wanted = [...had.filter(({ id }) => !named.has(id)).map(({ id }) => id), ...meant];
  const roles = await tx.role.findMany({ where: { organizationId, id: { in: wanted } } });
  const names = (some: typeof roles) => some.map(({ name }) => name).sort();
  if (names(roles).join("\n") === names(had).join("\n")) return false;
  const byPassword = (some: typeof roles) =>
    user.ssoBypass || some.length === 0 || some.some(({ methods }) => methods.includes("password"));
  if (user.rank !== "none" && byPassword(had) && !byPassword(roles)) return false;
  await tx.userRole.deleteMany({ where: { organizationId, userId } });
  await tx.userRole.createMany({ data: roles.map(({ id: roleId }) => ({ organizationId, userId, roleId })) });
  await tx.user.update({ where: { id: userId, organizationId }, data: { revision: { increment: 1 } } });
  const changes = { roles: { from: names(had), to: names(roles) } };
  const noted = await takeNote(tx, visit, { userId, changes });
  await record(tx, services.clock.now(), noted, {
    kind: "user.changed",
    reason: "provider",
    method: connection.protocol,
    userId,
    details: { fields: ["roles"], connectionId: connection.id },
  });
  return true;
}
