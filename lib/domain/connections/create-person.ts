import { record } from "../history/record";
import type { RefusalCode } from "../refusal";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { addUser } from "../users/add-user";
import { parsePlainLine } from "../users/plain-line";
import { refuseShared } from "../users/taken";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { firstValue, mappedName, mappedRoles, mappedType, vouchedEmail, vouchesForMatch } from "./mapped-values";
import type { ProviderStatement } from "./provider-statement";

/**
 * Makes the user of somebody whom nobody's value names, at their first sign-in through a connection that does so (C15):
 * active, without a password and without a rank, with the username that the provider gave. Whatever somebody else has is
 * refused, and so is an account that could not come through the connection. The caller has the users' turn and links
 * them; a refusal has written nothing, and its fact `why` is the code of what is in the way.
 */
export async function createPerson(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  { connection, statement, value }: { connection: Connection; statement: ProviderStatement; value: string },
): Promise<Result<{ userId: string }>> {
  const { organization } = visit;
  const refused = (why: RefusalCode) => refuse("sso-not-created", { why, value, connection: connection.name });
  const { mapping, matchField } = connection;
  const { attributes } = statement;
  const byAddress = matchField === "email" && vouchesForMatch(connection);
  const email = byAddress ? value : vouchedEmail(connection, statement);
  // An address that nobody vouches for is not put on file, but may tell that they have an account already.
  const claimed = email ?? (matchField === "email" ? value : firstValue(attributes, mapping.email));
  const shared = claimed && (await refuseShared(tx, organization, claimed, { sharedToo: false }));
  if (shared) return refused(shared.code);
  const roleIds = await rolesOf(tx, connection, statement);
  if (roleIds.length === 0) return refused("sso-other-way");
  const customerId = matchField === "customerId" ? value : firstValue(attributes, mapping.customerId);
  const line = customerId === null ? null : parsePlainLine("customerId", customerId, 100);
  if (line && !line.ok) return refused(line.refusal.code);
  const added = await addUser(tx, services, visit, {
    username: value,
    name: mappedName(mapping, attributes) ?? value,
    email,
    customerId: line ? line.value : null,
    roleIds,
    typeId: mappedType(mapping, attributes) ?? connection.newTypeId ?? undefined,
  });
  if (!added.ok) return refused(added.refusal.code);
  const { userId } = added.value;
  const now = services.clock.now();
  await tx.user.update({ where: { id: userId, organizationId: organization.id }, data: { activatedAt: now } });
  await record(tx, now, visit, {
    kind: "user.changed",
    reason: "provider",
    method: connection.protocol,
    userId,
    details: { fields: ["activated"], connectionId: connection.id },
  });
  return done({ userId });
}

/** The roles that the provider's values mean, or the connection's only one; none where none of them comes through it. */
async function rolesOf(
  tx: Transaction,
  { organizationId, mapping, roleIds, protocol }: Connection,
  { attributes }: ProviderStatement,
): Promise<string[]> {
  const meant = mapping.roles ? (mappedRoles(mapping, attributes) ?? []) : roleIds.slice(0, 2);
  if (!mapping.roles && meant.length > 1) return [];
  const roles = await tx.role.findMany({ where: { organizationId, id: { in: meant } } });
  const leads = roles.some(({ id, methods }) => roleIds.includes(id) && methods.includes(protocol));
  return leads ? roles.map(({ id }) => id) : [];
}
