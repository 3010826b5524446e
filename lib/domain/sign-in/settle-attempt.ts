import { Prisma } from "@/prisma/generated/client";
import { before } from "../duration";
import type { Policy } from "../policy";
import type { Transaction } from "../services";
import type { Reservation } from "./reserve-attempt";

const withoutMine = (deadline: Date) => Prisma.sql`
  in_flight[:coalesce(array_position(in_flight, ${deadline}::timestamptz), 1) - 1]
  || in_flight[coalesce(array_position(in_flight, ${deadline}::timestamptz), 0) + 1:]`;

const itsRow = (it: Reservation) =>
  Prisma.sql`organization_id = ${it.organizationId}::uuid AND user_id = ${it.userId}::uuid AND lane = ${it.lane}::uuid`;

/** Gives a guess back: nothing was evaluated, or the password was right but a gate refused. */
export async function returnAttempt(tx: Transaction, it: Reservation): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE attempt_counter SET in_flight = ${withoutMine(it.deadline)} WHERE ${itsRow(it)}`,
  );
}

/** The statement that clears the lane after a sign-in; guesses of others that are still in flight stay paid (T21). */
export const clearingLane = (it: Reservation): Prisma.Sql => Prisma.sql`
  UPDATE attempt_counter SET in_flight = ${withoutMine(it.deadline)}, failures = '{}', consecutive = 0, locked_at = NULL
  WHERE ${itsRow(it)}`;

/** What a wrong guess closed: its lane, or the whole account to strangers because it was one too many in a row (T17). */
export type Closed = "lane" | "hard-cap" | null;

/** Counts an evaluated wrong guess, and says what it closed: of the guesses that reach a limit exactly one does. */
export async function countFailure(tx: Transaction, lock: Policy["lock"], it: Reservation, now: Date): Promise<Closed> {
  const recent = Prisma.sql`ARRAY(SELECT f FROM unnest(failures) f WHERE f > ${before(now, lock.window)})`;
  const reached = Prisma.sql`(locked_at IS NULL AND cardinality(${recent}) + 1 >= ${lock.threshold})`;
  const rows = await tx.$queryRaw<{ closed: boolean; inRow: number }[]>(Prisma.sql`
    UPDATE attempt_counter SET
      in_flight = ${withoutMine(it.deadline)},
      consecutive = consecutive + 1,
      failures = CASE WHEN ${reached} THEN '{}' ELSE array_append(${recent}, ${now}::timestamptz) END,
      locked_at = CASE WHEN ${reached} THEN ${now}::timestamptz ELSE locked_at END,
      last_attempt_at = ${now}
    WHERE ${itsRow(it)}
    RETURNING locked_at IS NOT NULL AND cardinality(failures) = 0 AS closed,
      consecutive + (SELECT coalesce(sum(o.consecutive), 0)::int FROM attempt_counter o
        WHERE o.user_id = ${it.userId}::uuid AND o.lane <> ${it.lane}::uuid) AS "inRow"`);
  if (rows[0]?.inRow === lock.hardCap.failures) return "hard-cap";
  return rows[0]?.closed ? "lane" : null;
}
