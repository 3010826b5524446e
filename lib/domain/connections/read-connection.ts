import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import { type Connection, mappingShape } from "./connection";
import { oidcProviderShape } from "./oidc-provider";

const parts = {
  certificates: { orderBy: { notAfter: "asc" } },
  roles: { select: { roleId: true } },
} as const;

// What an earlier version kept is read once more, not guessed.
const keptShape = oidcProviderShape.nullable().catch(null);

const read = (db: Transaction, where: { organizationId: string; id?: string }) =>
  db.connection.findMany({ where, include: parts, orderBy: [{ name: "asc" }, { id: "asc" }] });

const connectionOf = ({
  roles,
  mapping,
  discovered,
  ...row
}: Awaited<ReturnType<typeof read>>[number]): Connection => ({
  ...row,
  mapping: mappingShape.parse(mapping),
  discovered: keptShape.parse(discovered),
  roleIds: roles.map(({ roleId }) => roleId),
});

/** The connections of an organization by name, with their certificates; drafts and those that are off too. */
export async function readConnections(db: Transaction, { id }: Pick<Organization, "id">): Promise<Connection[]> {
  return (await read(db, { organizationId: id })).map(connectionOf);
}

/** One of them; null when the organization has none of this id (T88). */
export async function readConnection(
  db: Transaction,
  organization: Pick<Organization, "id">,
  id: string,
): Promise<Connection | null> {
  const [row] = await read(db, { organizationId: organization.id, id });
  return row ? connectionOf(row) : null;
}
