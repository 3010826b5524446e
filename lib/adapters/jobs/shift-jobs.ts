import type { Pool } from "pg";

/** When the test clock moves by `seconds`, waiting jobs move with it: what is due by then runs at once. */
export async function shiftJobs(pool: Pool, seconds: number): Promise<void> {
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET run_at = run_at - make_interval(secs => $1) WHERE locked_at IS NULL",
    [seconds],
  );
  await pool.query(`SELECT pg_notify('jobs:insert', '{"count":1}')`);
}
