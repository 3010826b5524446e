import { Prisma } from "@/prisma/generated/client";
import { recordingEach } from "../history/record-each";
import type { Visit } from "../visit";
import type { Changes } from "../write-together";

interface Which {
  /** A condition on `known_device`. */
  which: Prisma.Sql;
  /** Why, for history; left out when the person did it themselves. */
  reason?: string;
}

/**
 * Makes known devices of the visit's organization unknown, with one event of history for each (T81); the count of
 * wrong guesses made from a device goes with it. `revoked` is the change that returns them.
 */
export function revokingDevices(visit: Visit, now: Date, { which, reason }: Which): Changes {
  const here = Prisma.sql`organization_id = ${visit.organization.id}::uuid`;
  return {
    revoked: Prisma.sql`
      UPDATE known_device SET revoked_at = ${now} WHERE ${here} AND revoked_at IS NULL AND ${which}
      RETURNING user_id, NULL::uuid AS session_id, id AS device_id`,
    revoked_told: recordingEach(now, visit, { kind: "device.revoked", reason }, Prisma.sql`revoked`),
    revoked_lanes: Prisma.sql`DELETE FROM attempt_counter WHERE ${here} AND (user_id, lane) IN (SELECT user_id, device_id FROM revoked)`,
  };
}
