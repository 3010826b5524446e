import pg from "pg";

export interface DatabaseWatch {
  /** Whether the database answered when it was last asked. */
  up(): boolean;
  /** Asks it now. */
  ask(): Promise<boolean>;
  /** Calls back when the database goes away; returns how to take that back. */
  whenAway(callback: () => void): () => void;
  stop(): Promise<void>;
}

/** Asked twice a second, given up after 2 s: nobody waits for the database longer than 2.5 s. */
const interval = 500;
const patience = 2_000;

/**
 * Watches the database over a connection of its own, so that a full pool is not taken for a dead server. A broken
 * connection is noticed at once, a silent one by asking.
 */
export function watchDatabase(url: string): DatabaseWatch {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  const callbacks = new Set<() => void>();
  let up = true;
  let asking: Promise<boolean> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const ask = () => {
    asking ??= pool
      .query("SELECT 1")
      .then(
        () => true,
        () => false,
      )
      .then((answered) => {
        asking = null;
        up = answered;
        if (!answered) for (const callback of [...callbacks]) callback();
        return answered;
      });
    return asking;
  };
  const watch = async () => {
    clearTimeout(timer);
    await ask();
    if (!stopped) timer = setTimeout(watch, interval).unref();
  };
  pool.on("error", () => void ask());
  void watch();

  return {
    up: () => up,
    ask,
    whenAway(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await asking;
      await Promise.race([pool.end(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    },
  };
}
