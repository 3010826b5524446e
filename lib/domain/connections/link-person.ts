import { randomUUID } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Connection } from "./connection";

interface Linking {
  connection: Pick<Connection, "id" | "name" | "protocol">;
  subject: string;
  userId: string;
  /** Who approved it; null where nobody has, which counts for whoever has no rank. */
  approvedById: string | null;
}

/**
 * Links a provider's subject with a user, whom the caller's transaction holds. Of two who link at once one wins: the same
 * link once more is no error, another subject or another user is refused.
 */
export async function linkPerson(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  { connection, subject, userId, approvedById }: Linking,
): Promise<Result<{ identityId: string; isNew: boolean }>> {
  const organizationId = visit.organization.id;
  const now = services.clock.now();
  const id = randomUUID();
  const made = await tx.$executeRaw(Prisma.sql`
    INSERT INTO identity (id, organization_id, connection_id, user_id, subject, created_at, approved_at, approved_by_id)
    VALUES (${id}::uuid, ${organizationId}::uuid, ${connection.id}::uuid, ${userId}::uuid, ${subject}, ${now},
      ${approvedById === null ? null : now}, ${approvedById}::uuid)
    ON CONFLICT DO NOTHING`);
  if (made === 0) {
    const stands = await tx.identity.findFirst({ where: { organizationId, connectionId: connection.id, subject } });
    return stands?.userId === userId
      ? done({ identityId: stands.id, isNew: false })
      : refuse("sso-linked-already", { connection: connection.name });
  }
  await record(tx, now, visit, {
    kind: "identity.linked",
    method: connection.protocol,
    userId,
    details: { connectionId: connection.id, approved: approvedById !== null },
  });
  return done({ identityId: id, isNew: true });
}
