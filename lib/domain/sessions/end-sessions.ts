import { Prisma } from "@/prisma/generated/client";
import { recordEach } from "../history/record-each";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import type { EndReason } from "./end-reason";

interface Which {
  userId: string;
  /** This session alone. */
  only?: string;
  /** Every session but this one. */
  except?: string;
  /** Why, for history; left out when the person ended it themselves. */
  reason?: EndReason;
}

/** Ends sessions of a user as part of the caller's act, with one event of history for each (T33, T49, T81). Returns how many. */
export function endSessions(tx: Transaction, now: Date, visit: Visit, which: Which): Promise<number> {
  const { userId, only = null, except = null, reason } = which;
  return recordEach(
    tx,
    now,
    visit,
    { kind: "session.ended", reason },
    Prisma.sql`UPDATE session SET ended_at = ${now}
      WHERE organization_id = ${visit.organization.id}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL
        AND id = coalesce(${only}::uuid, id) AND id IS DISTINCT FROM ${except}::uuid
      RETURNING user_id, id AS session_id, device_id`,
  );
}
