import { Prisma } from "@/prisma/generated/client";
import { recordEach } from "../history/record-each";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import { hashToken } from "./device-token";

/**
 * Ends the session that this browser held until now, whoever's it was: its token dies with the sign-in (T46). The
 * caller holds both users.
 */
export async function endReplaced(tx: Transaction, visit: Visit, now: Date): Promise<void> {
  if (!visit.sessionToken) return;
  const change = Prisma.sql`
    UPDATE session SET ended_at = ${now}
    WHERE organization_id = ${visit.organization.id}::uuid AND token_hash = ${hashToken(visit.sessionToken)} AND ended_at IS NULL
    RETURNING user_id, id AS session_id, device_id`;
  await recordEach(tx, now, visit, { kind: "session.ended", reason: "replaced" }, change);
}
