import { Prisma } from "@/prisma/generated/client";
import { before } from "../duration";
import type { Policy } from "../policy";
import type { Services, Transaction } from "../services";
import { type Lane, reservationLife, strangersLane } from "./lane";

/** A guess that was paid for: `deadline` tells it from the others in flight. */
export interface Reservation extends Lane {
  deadline: Date;
}

/**
 * Pays for one guess before it is evaluated: one atomic statement that succeeds only while failures and
 * guesses in flight together are below the threshold and the lane is not locked (T16). `null` when it is
 * not granted. An unthresholded lane (a decoy, for names that match nobody) is always granted.
 */
export async function reserveAttempt(
  services: Services,
  lock: Policy["lock"],
  lane: Lane,
  thresholded: boolean,
): Promise<Reservation | null> {
  const now = services.clock.now();
  const deadline = new Date(now.getTime() + reservationLife);
  const opened = before(now, lock.duration);
  const isOpen =
    lock.release === "time"
      ? Prisma.sql`(c.locked_at IS NULL OR ${lock.clock === "lastAttempt" ? Prisma.sql`coalesce(c.last_attempt_at, c.locked_at)` : Prisma.sql`c.locked_at`} <= ${opened})`
      : Prisma.sql`c.locked_at IS NULL`;
  const live = Prisma.sql`(SELECT count(*) FROM unnest(c.in_flight) f WHERE f > ${now})`;
  const recent = Prisma.sql`(SELECT count(*) FROM unnest(c.failures) f WHERE f > ${before(now, lock.window)})`;
  const capped = lane.lane === strangersLane || lock.hardCap.strict;
  const belowCap = capped
    ? Prisma.sql`(SELECT coalesce(sum(o.consecutive + (SELECT count(*) FROM unnest(o.in_flight) f WHERE f > ${now})), 0) FROM attempt_counter o WHERE o.user_id = c.user_id AND o.lane <> c.lane)
        + c.consecutive + ${live} < ${lock.hardCap.failures}`
    : Prisma.sql`true`;
  const granted = thresholded
    ? Prisma.sql`${isOpen} AND ${recent} + ${live} < ${lock.threshold} AND ${belowCap}`
    : Prisma.sql`true`;
  const rows = await services.db.$queryRaw<{ granted: boolean }[]>(Prisma.sql`
    INSERT INTO attempt_counter AS c (organization_id, user_id, lane, failures, in_flight, last_attempt_at)
    VALUES (${lane.organizationId}::uuid, ${lane.userId}::uuid, ${lane.lane}::uuid, '{}', ARRAY[${deadline}::timestamptz], ${now})
    ON CONFLICT (user_id, lane) DO UPDATE SET
      in_flight = array_append(ARRAY(SELECT f FROM unnest(c.in_flight) f WHERE f > ${now}), ${deadline}::timestamptz),
      failures = ARRAY(SELECT f FROM unnest(c.failures) f WHERE f > ${before(now, lock.window)}),
      locked_at = NULL,
      last_attempt_at = ${now}
    WHERE c.organization_id = ${lane.organizationId}::uuid AND ${granted}
    RETURNING true AS granted`);
  return rows.length === 1 ? { ...lane, deadline } : null;
}

/** Whether a lane that refused a reservation only waits for guesses in flight; otherwise it is locked by now. */
export async function awaitsGuesses(services: Services, lock: Policy["lock"], lane: Lane): Promise<boolean> {
  const now = services.clock.now();
  const rows = await services.db.$queryRaw<{ waits: boolean }[]>(Prisma.sql`
    SELECT locked_at IS NULL
      AND EXISTS (SELECT 1 FROM unnest(in_flight) f WHERE f > ${now})
      AND (SELECT count(*) FROM unnest(failures) f WHERE f > ${before(now, lock.window)}) < ${lock.threshold} AS waits
    FROM attempt_counter
    WHERE organization_id = ${lane.organizationId}::uuid AND user_id = ${lane.userId}::uuid AND lane = ${lane.lane}::uuid`);
  return rows[0]?.waits ?? true;
}

/** Notes an attempt at a locked lane, which prolongs the lock where the policy counts from the last attempt (C3). */
export async function touchLocked(db: Transaction, lane: Lane, now: Date): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    UPDATE attempt_counter SET last_attempt_at = ${now}
    WHERE organization_id = ${lane.organizationId}::uuid AND user_id = ${lane.userId}::uuid AND lane = ${lane.lane}::uuid`);
}
