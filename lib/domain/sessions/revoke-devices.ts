import { Prisma } from "@/prisma/generated/client";
import { recordEach } from "../history/record-each";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

interface Which {
  userId: string;
  /** This device alone. */
  only?: string;
  /** Every device but this one; null spares none. */
  except?: string | null;
  /** Why, for history; left out when the person did it themselves. */
  reason?: "password-changed" | "password-reset" | "activated";
}

/**
 * Makes known devices of a user unknown as part of the caller's act, with one event of history for each (T33, T81);
 * the count of wrong guesses made from them goes with them. Returns how many.
 */
export async function revokeDevices(tx: Transaction, now: Date, visit: Visit, which: Which): Promise<number> {
  const { userId, only = null, except = null, reason } = which;
  const theirs = Prisma.sql`organization_id = ${visit.organization.id}::uuid AND user_id = ${userId}::uuid`;
  const revoked = await recordEach(
    tx,
    now,
    visit,
    { kind: "device.revoked", reason },
    Prisma.sql`UPDATE known_device SET revoked_at = ${now}
      WHERE ${theirs} AND revoked_at IS NULL AND id = coalesce(${only}::uuid, id) AND id IS DISTINCT FROM ${except}::uuid
      RETURNING user_id, NULL::uuid AS session_id, id AS device_id`,
  );
  await tx.$executeRaw(Prisma.sql`DELETE FROM attempt_counter
    WHERE ${theirs} AND lane IN (SELECT id FROM known_device WHERE ${theirs} AND revoked_at IS NOT NULL)`);
  return revoked;
}
