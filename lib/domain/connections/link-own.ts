import { Prisma } from "@/prisma/generated/client";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { provenPerson } from "../sessions/proven-person";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { comesThrough } from "./find-by-values";
import { linkPerson } from "./link-person";
import type { ProviderStatement } from "./provider-statement";

/**
 * Whoever is signed in with their own password, and proved it a short while ago, links the provider's account that they
 * just signed in to with their own; a link of theirs that waited for an approval has it with that (T51). In the caller's
 * transaction.
 */
export async function linkOwn(
  tx: Transaction,
  services: Pick<Services, "clock">,
  visit: Visit,
  connection: Connection,
  { subject }: ProviderStatement,
): Promise<Result<{ userId: string }>> {
  const proven = await provenPerson(services, tx, visit);
  if (!proven.ok) return proven;
  const { userId, sessionId } = proven.value;
  const organizationId = visit.organization.id;
  const byPassword = { id: sessionId, organizationId, method: "password" as const };
  if ((await tx.session.count({ where: byPassword })) === 0) return refuse("proof-needed");
  const rows = await tx.$queryRaw<{ comes: boolean }[]>(Prisma.sql`
    SELECT ${comesThrough(connection)} AS comes FROM user_account u
    WHERE u.organization_id = ${organizationId}::uuid AND u.id = ${userId}::uuid`);
  if (!rows[0]?.comes) return refuse("sso-other-way", { connection: connection.name });
  const linked = await linkPerson(tx, services, visit, { connection, subject, userId, approvedById: userId });
  if (!linked.ok) return linked;
  if (!linked.value.isNew) {
    const now = services.clock.now();
    const waiting = { id: linked.value.identityId, organizationId, approvedAt: null };
    const approved = await tx.identity.updateMany({ where: waiting, data: { approvedAt: now, approvedById: userId } });
    const details = { connectionId: connection.id };
    if (approved.count > 0) await record(tx, now, visit, { kind: "identity.approved", userId, details });
  }
  return done({ userId });
}
