import { Prisma } from "@/prisma/generated/client";
import type { Connection } from "../connections/connection";
import { readConnection } from "../connections/read-connection";
import { type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import { authorize } from "./authorize";

export interface OnConnection {
  connectionId: string;
  comment?: string | null;
}

export interface GivenConnection {
  now: Date;
  actor: Actor;
  /** As it is while it is held. */
  connection: Connection;
  visit: Visit;
  comment?: string | null;
}

/**
 * An administrator's act on a connection, in one transaction: authorized, the connection held, done and written down
 * (connections/keep-connection.ts). A refusal of `work` must come before its first write.
 */
export function administerConnection<Value>(
  services: Services,
  visit: Visit,
  { connectionId, comment }: OnConnection,
  work: (tx: Transaction, given: GivenConnection) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "sso.change", { comment });
    if (!permit.ok) return permit;
    const { id: organizationId } = visit.organization;
    await tx.$queryRaw(Prisma.sql`SELECT 1 FROM connection
      WHERE organization_id = ${organizationId}::uuid AND id = ${connectionId}::uuid FOR UPDATE`);
    const connection = await readConnection(tx, visit.organization, connectionId);
    if (!connection) return refuse("connection-unknown");
    return work(tx, { now: services.clock.now(), actor: permit.value.actor, connection, visit, comment });
  });
}
