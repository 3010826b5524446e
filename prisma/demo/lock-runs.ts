import type { Policy } from "@/lib/domain/policy";
import { Prisma } from "@/prisma/generated/client";

/** So many people locked themselves out, and so many more were close to it. */
const [locked, close] = [6, 9];

/**
 * Evenings on which somebody forgot a password, for the statement in history.ts: as many wrong ones as lock, the lock,
 * a few who are turned away by it, and the way back that the policy leaves; and others who remembered just in time. So
 * that what history says of locks follows from the guesses in it.
 */
export function lockRuns({ lock, reset }: Policy, chance: (what: string) => Prisma.Sql, timeZone: string): Prisma.Sql {
  const nearly = Math.min(lock.threshold - 1, 6);
  const byReset = lock.resetOpens && reset.selfService;
  const back = byReset ? 25 * 60 : lock.duration + 10 * 60;
  return Prisma.sql`
    SELECT id, e.method::"SignInMethod", address, evening + e.after * interval '1 second', e.kind, e.reason FROM (
      SELECT p.*, (day + time '18:10' + ${chance("evening")} * interval '90 minutes') AT TIME ZONE ${timeZone} AS evening,
        place <= ${locked} AS forgets
      FROM (SELECT p.*, row_number() OVER (PARTITION BY ago ORDER BY hashtext(username)) AS place FROM p
        WHERE welcome AND method = 'password') p
      WHERE place <= ${locked + close} AND ago = 1 + place * 5 % 28
    ) evenings CROSS JOIN LATERAL (
      SELECT 'password' AS method, n * 20 AS after, 'sign-in.refused' AS kind, 'wrong-password' AS reason
      FROM generate_series(1, CASE WHEN forgets THEN ${lock.threshold}::int ELSE ${nearly}::int END) n
      UNION ALL SELECT NULL, ${lock.threshold * 20}::int, 'lock.closed', NULL WHERE forgets
      UNION ALL SELECT 'password', ${lock.threshold * 20}::int + n * 30, 'sign-in.refused', 'locked'
      FROM generate_series(1, 3) n WHERE forgets
      UNION ALL SELECT NULL, ${back}::int, kind, 'reset' FROM unnest(ARRAY['password.set', 'lock.opened']) kind
      WHERE forgets AND ${byReset}
      UNION ALL SELECT 'password', CASE WHEN forgets THEN ${back + 60}::int ELSE 300 END, 'sign-in.succeeded', NULL
    ) e`;
}
