import type { Pool } from "pg";
import { before, minutes } from "@/lib/domain/duration";
import type { Services } from "@/lib/domain/services";

/** No job of ours takes nearly as long; one that seems to belongs to a process that was killed. */
export const longestJob = minutes(3);

/** Gives jobs of killed workers back at once rather than after the library's four hours, so that their mail goes out. */
export async function releaseAbandoned(pool: Pool, { clock }: Pick<Services, "clock">): Promise<void> {
  const since = clock.databaseTime(before(clock.now(), longestJob));
  const { rows } = await pool.query<{ worker: string }>(
    "SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs WHERE locked_at < $1",
    [since],
  );
  if (rows.length > 0)
    await pool.query("SELECT graphile_worker.force_unlock_workers($1)", [rows.map((row) => row.worker)]);
}
