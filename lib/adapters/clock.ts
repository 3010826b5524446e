import type pg from "pg";
import type { Clock } from "@/lib/domain/services";

export interface ProcessClock extends Clock {
  /** Moves this clock on; only the demo and tests do. */
  advance(seconds: number): void;
  /** How far the process's real clock is ahead of the database's, in seconds; measured anew (T97). */
  skew(): Promise<number>;
  stop(): void;
}

/** The database's time minus the process's, in milliseconds: its answer is compared with the middle of the question. */
async function difference(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    const asked = performance.now();
    const { rows } = await client.query("SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS time");
    const half = (performance.now() - asked) / 2;
    return rows[0].time - (Date.now() - half);
  } finally {
    client.release();
  }
}

/**
 * The one source of time: the process's clock corrected to the database's, now and each minute, plus what
 * `advance` added. Throws when the database cannot be asked the first time.
 */
export async function createClock(pool: pg.Pool): Promise<ProcessClock> {
  let correction = await difference(pool);
  let offset = 0;
  const measure = async () => {
    correction = await difference(pool);
  };
  // While the database is away the last correction stays.
  const timer = setInterval(() => void measure().catch(() => {}), 60_000);
  timer.unref();
  return {
    now: () => new Date(Date.now() + correction + offset),
    databaseTime: (at) => new Date(at.getTime() - offset),
    advance: (seconds) => {
      offset += seconds * 1_000;
    },
    skew: async () => -(await difference(pool)) / 1_000,
    stop: () => clearInterval(timer),
  };
}
