import type { GivenConnection } from "../authority/administer-connection";
import { tellOwners } from "../organizations/tell-owners";
import type { Services, Transaction } from "../services";

/**
 * Mails every owner who switched a connection on or off, or took the password from its roles. Where roles allow none, with
 * the owners' own way in: the mail is what they have at hand on the day on which the provider is away.
 */
export async function tellOfSwitch(
  tx: Transaction,
  services: Pick<Services, "clock">,
  { actor, connection, now, visit }: GivenConnection,
  on: boolean,
): Promise<void> {
  const { id: connectionId, organizationId, name, roleIds } = connection;
  const by = await tx.user.findFirstOrThrow({ where: { id: actor.userId, organizationId } });
  const without = await tx.role.findMany({
    where: { organizationId, id: { in: [...roleIds] }, NOT: { methods: { has: "password" } } },
    orderBy: { name: "asc" },
  });
  const roles = without.map((role) => role.name);
  const facts = { by: by.name, connection: name, connectionId, on, roles, at: now.toISOString() };
  await tellOwners(tx, services, visit, "connection-switched", facts);
}
