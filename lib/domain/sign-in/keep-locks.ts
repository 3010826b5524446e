import { Prisma } from "@/prisma/generated/client";
import type { Policy } from "../policy";
import type { Transaction } from "../services";
import { strangersLane } from "./lane";

interface Whose {
  organizationId: string;
  userId: string;
}

interface Which {
  /** This browser's count alone. */
  only?: string;
  /** The account whose strangers inherit; the same one unless said otherwise. */
  into?: string;
  /** The browsers may be known again later: their own counts stay beside. */
  copy?: true;
}

interface Lane {
  failures: Date[];
  consecutive: number;
  lockedAt: Date | null;
  lastAttemptAt: Date | null;
}

/**
 * What an administrator's act leaves of the locks of browsers that it makes unknown, where no administrator may open a
 * lock (`lock.adminOpens` off): they and what was counted go on as the strangers', so that no act is a way around
 * (docs/decisions/0011-no-way-around-a-lock.md). Part of the caller's act, which holds the user; asked before it makes
 * the browsers unknown.
 */
export async function keepLocks(tx: Transaction, lock: Policy["lock"], whose: Whose, which: Which = {}): Promise<void> {
  if (lock.adminOpens) return;
  const { organizationId, userId } = whose;
  const { only, into = userId, copy } = which;
  const theirs = Prisma.sql`organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid
    AND lane = coalesce(${only ?? null}::uuid, lane)`;
  const others = into === userId ? Prisma.sql`AND lane <> ${strangersLane}::uuid` : Prisma.empty;
  const columns = Prisma.sql`failures, consecutive, locked_at AS "lockedAt", last_attempt_at AS "lastAttemptAt"`;
  const gone = await tx.$queryRaw<Lane[]>(
    copy
      ? Prisma.sql`SELECT ${columns} FROM attempt_counter WHERE ${theirs} ${others} FOR UPDATE`
      : Prisma.sql`DELETE FROM attempt_counter WHERE ${theirs} ${others} RETURNING ${columns}`,
  );
  if (gone.length === 0) return;
  const inheriting = Prisma.sql`organization_id = ${organizationId}::uuid AND user_id = ${into}::uuid AND lane = ${strangersLane}::uuid`;
  const had = await tx.$queryRaw<Lane[]>(
    Prisma.sql`SELECT ${columns} FROM attempt_counter WHERE ${inheriting} FOR UPDATE`,
  );
  const { failures, consecutive, lockedAt, lastAttemptAt } = together(lock, had, gone, copy === true);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO attempt_counter (organization_id, user_id, lane, in_flight, failures, consecutive, locked_at, last_attempt_at)
    VALUES (${organizationId}::uuid, ${into}::uuid, ${strangersLane}::uuid, '{}', ${failures}::timestamptz[], ${consecutive}, ${lockedAt}, ${lastAttemptAt})
    ON CONFLICT (user_id, lane) DO UPDATE SET failures = EXCLUDED.failures, consecutive = EXCLUDED.consecutive,
      locked_at = EXCLUDED.locked_at, last_attempt_at = EXCLUDED.last_attempt_at`);
}

/** Several counts as one: closed until the last of them would open. Guesses in a row of a copy are counted where they are. */
function together({ clock }: Policy["lock"], had: Lane[], gone: Lane[], copied: boolean): Lane {
  const all = [...had, ...gone];
  const from = ({ lockedAt, lastAttemptAt }: Lane) =>
    Number(clock === "lastAttempt" ? (lastAttemptAt ?? lockedAt) : lockedAt);
  const last = (one: Lane, other: Lane) => (from(other) > from(one) ? other : one);
  const closed = all.filter(({ lockedAt }) => lockedAt);
  const attempts = all.flatMap(({ lastAttemptAt }) => (lastAttemptAt ? [Number(lastAttemptAt)] : []));
  const lasting = closed.length > 0 ? closed.reduce(last) : null;
  return {
    failures: all.flatMap((lane) => lane.failures),
    consecutive: (copied ? had : all).reduce((sum, lane) => sum + lane.consecutive, 0),
    lockedAt: lasting?.lockedAt ?? null,
    lastAttemptAt: lasting ? lasting.lastAttemptAt : attempts.length > 0 ? new Date(Math.max(...attempts)) : null,
  };
}
