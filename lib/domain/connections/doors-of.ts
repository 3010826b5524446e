import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { namesConnection } from "../sign-in/methods-of";

export interface Doors {
  /** The connections that are on, by name. */
  connections: { id: string; name: string; protocol: SignInMethod }[];
  /** Everybody comes through the one connection that there is: nobody's role allows a password (R38). */
  only: boolean;
}

interface Row {
  id: string;
  name: string;
  protocol: SignInMethod;
  only: boolean;
}

/** By what an organization's people get in besides a password, as anybody may know. */
export async function doorsOf({ db }: Pick<Services, "db">, { id }: Pick<Organization, "id">): Promise<Doors> {
  const others = Prisma.sql`SELECT 1 FROM role r WHERE r.organization_id = ${id}::uuid
    AND ('password' = ANY(r.methods) OR NOT ${namesConnection(Prisma.sql`r`)})`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c.name, c.protocol::text AS protocol, EXISTS (SELECT 1 FROM role_connection rc
      WHERE rc.organization_id = c.organization_id AND rc.connection_id = c.id) AND NOT EXISTS (${others}) AS only
    FROM connection c WHERE c.organization_id = ${id}::uuid AND c.state = 'on' ORDER BY c.name, c.id`);
  const connections = rows.map(({ only: _, ...connection }) => connection);
  return { connections, only: rows.length === 1 && rows[0]?.only === true };
}
