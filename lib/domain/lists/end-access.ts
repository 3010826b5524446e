import { Prisma } from "@/prisma/generated/client";
import { recordEach } from "../history/record-each";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

/** Signs those out whom a list no longer has, and writes of each when and by what they lost their access. */
export async function endAccess(tx: Transaction, now: Date, visit: Visit, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const left = Prisma.sql`SELECT id AS user_id, NULL::uuid AS session_id, NULL::uuid AS device_id
    FROM unnest(${ids}::uuid[]) AS lost (id)`;
  await recordEach(tx, now, visit, { kind: "list.left" }, left);
  const ended = Prisma.sql`UPDATE session SET ended_at = ${now}
    WHERE organization_id = ${visit.organization.id}::uuid AND user_id = ANY(${ids}::uuid[]) AND ended_at IS NULL
    RETURNING user_id, id AS session_id, device_id`;
  await recordEach(tx, now, visit, { kind: "session.ended", reason: "list-left" }, ended);
}
