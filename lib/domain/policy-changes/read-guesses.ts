import { Prisma } from "@/prisma/generated/client";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import type { Guess } from "./replay-guesses";

/** The most events that are replayed: more would keep a page waiting. */
const most = 100_000;

interface Row extends Guess {
  newDevice: boolean;
}

/**
 * What history knows of guesses at accounts since `from`, oldest first; of accounts that somebody failed at alone, since
 * the others were never near a lock. `partly`: there was more, and the oldest were left out.
 */
export async function readGuesses(
  db: Transaction,
  { id }: Organization,
  from: Date,
): Promise<{ guesses: Guess[]; from: Date; partly: boolean }> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH told AS (
      SELECT e.id, e.at, e.kind, e.reason, e.user_id, e.device_id, e.details
      FROM access_event e
      WHERE e.organization_id = ${id}::uuid AND e.at > ${from} AND e.user_id IS NOT NULL
        AND (e.kind IN ('lock.opened', 'password.set', 'password.made-temporary')
          OR (e.kind = 'sign-in.succeeded' AND e.method = 'password')
          OR (e.kind = 'sign-in.refused' AND e.method = 'password' AND (e.reason IN ('wrong-password', 'locked')
            OR e.reason = 'previous-password' AND e.details ->> 'counted' = 'true')))
        AND e.user_id IN (SELECT f.user_id FROM access_event f
          WHERE f.organization_id = ${id}::uuid AND f.at > ${from} AND f.kind = 'sign-in.refused' AND f.reason IN ('wrong-password', 'previous-password'))
      ORDER BY e.at DESC, e.id DESC LIMIT ${most + 1})
    SELECT at, user_id AS "userId", device_id AS "deviceId", coalesce((details ->> 'newDevice')::boolean, false) AS "newDevice",
      CASE WHEN kind = 'sign-in.succeeded' THEN 'right'
        WHEN kind = 'sign-in.refused' AND reason = 'locked' THEN 'turned-away'
        WHEN kind = 'sign-in.refused' THEN 'wrong'
        WHEN kind = 'password.set' THEN 'reset' ELSE 'opened' END AS what
    FROM told ORDER BY at, id`);
  const partly = rows.length > most;
  const kept = partly ? rows.slice(1) : rows;
  // A browser that became known by a sign-in knocked as a stranger.
  const guesses = kept.map(({ newDevice, ...guess }) => ({ ...guess, deviceId: newDevice ? null : guess.deviceId }));
  return { guesses, partly, from: partly ? (guesses[0]?.at ?? from) : from };
}
