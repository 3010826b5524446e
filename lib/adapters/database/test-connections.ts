import { randomUUID } from "node:crypto";
import type { Connection } from "@/lib/domain/connections/connection";
import type { ProviderStatement } from "@/lib/domain/connections/provider-statement";
import { readConnection } from "@/lib/domain/connections/read-connection";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Prisma } from "@/prisma/generated/client";
import type { testDatabase } from "./test-database";

type Wish = Partial<Omit<Prisma.ConnectionUncheckedCreateInput, "organizationId">> & { organization?: Organization };

let count = 0;

/** A statement of a provider about somebody. */
export const statement = (
  subject: string,
  attributes: Record<string, string | string[]> = {},
  emailVerified: boolean | null = null,
): ProviderStatement => ({
  subject,
  nameId: null,
  attributes: new Map(Object.entries(attributes).map(([name, values]) => [name, [values].flat()])),
  emailVerified,
  authenticatedAt: null,
  endsAt: null,
  providerSession: null,
  signOutHint: null,
  once: null,
});

/** What tests of single sign-on do again and again. */
export function testConnections({ services, organization: common }: Awaited<ReturnType<typeof testDatabase>>) {
  const { db } = services;

  /** A connection that is on, by NameID or `sub` to the username, unless told otherwise. */
  async function connect({ organization = common, ...wish }: Wish = {}): Promise<Connection> {
    count += 1;
    const { id = randomUUID(), protocol = "saml" } = wish;
    await db.connection.create({
      data: {
        name: `Connection ${count}`,
        issuer: `http://provider${count}.test`,
        state: "on",
        matchBy: protocol === "oidc" ? "sub" : "nameId",
        createdAt: services.clock.now(),
        ...wish,
        id,
        protocol,
        organizationId: organization.id,
      },
    });
    return again(organization, id);
  }

  /** The connection as it is now. */
  async function again(organization: Organization, id: string): Promise<Connection> {
    const read = await readConnection(db, organization, id);
    if (!read) throw new Error(`no connection ${id}`);
    return read;
  }

  /** A role whose users come through the connection. */
  async function roleOf(connection: Connection, name = `Role of ${connection.name}`) {
    const { organizationId, id: connectionId, protocol } = connection;
    const role = await db.role.create({ data: { id: randomUUID(), organizationId, name, methods: [protocol] } });
    await db.roleConnection.create({ data: { organizationId, roleId: role.id, connectionId } });
    return role;
  }

  const give = ({ organizationId, id: userId }: { organizationId: string; id: string }, roleId: string) =>
    db.userRole.create({ data: { organizationId, userId, roleId } });

  return { connect, again, roleOf, give };
}
