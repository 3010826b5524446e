import { setTimeout as sleep } from "node:timers/promises";
import { parseCronItems, Logger as QueueLogger, type Runner, run } from "graphile-worker";
import type { Logger } from "pino";
import type { HandOver } from "@/lib/domain/mail/deliver-mail";
import type { Services } from "@/lib/domain/services";
import { releaseAbandoned } from "./release-abandoned";
import { type Owner, tasksOf } from "./tasks";

export interface WorkerParts {
  services: Services;
  /** Closed by the caller, after the worker was stopped. */
  owner: Owner;
  handOver: HandOver;
  log: Logger;
}

export interface Worker {
  /** Waits for the jobs that are running, and ends. */
  stop(): Promise<void>;
  /** Whether jobs are being taken at present. */
  alive(): boolean;
}

/** How long to wait before a worker that lost its database is started again, in milliseconds. */
const pause = 2_000;

/** One after the other: a long one, such as sealing a month, never takes the place at which mail goes out as well. */
const queueName = "upkeep";

const crons = [
  { task: "seal-history", match: "* * * * *", options: { jobKey: "seal-history", queueName, maxAttempts: 1 } },
  // Not in that queue, which a killed process may have left locked.
  { task: "release-abandoned", match: "* * * * *", options: { jobKey: "release-abandoned", maxAttempts: 1 } },
  { task: "end-timed-out", match: "* * * * *", options: { jobKey: "end-timed-out", queueName, maxAttempts: 1 } },
  { task: "sweep", match: "17 * * * *", options: { jobKey: "sweep", queueName, maxAttempts: 3 } },
];

/**
 * Starts the worker of this process: two jobs at a time, no signal handlers of its own. When the database goes
 * away it comes back with it. Rejects when it cannot start at all.
 */
export async function startWorker({ services, owner, handOver, log }: WorkerParts): Promise<Worker> {
  // A connection that breaks while a job holds it is that job's error, not the process's end.
  owner.pool.on("connect", (client) => client.on("error", () => {}));
  const taskList = tasksOf(services, owner, handOver);
  const begin = async (): Promise<Runner> => {
    await releaseAbandoned(owner.pool, services).catch(() => {}); // before the queue's first migration there is none
    return run({
      pgPool: owner.pool,
      taskList,
      parsedCronItems: parseCronItems(crons),
      concurrency: 2,
      pollInterval: 1_000,
      noHandleSignals: true,
      logger: new QueueLogger(() => (level, message, meta) => quietly(log, level, message, meta)),
    });
  };

  let runner: Runner | null = await begin();
  let stopping = false;
  const watch = async () => {
    while (!stopping) {
      await runner?.promise.catch((error: Error) => log.error(error, "the worker ended"));
      runner = null;
      if (stopping) return;
      await sleep(pause);
      if (!stopping) runner = await begin().catch(() => null);
    }
  };
  const watching = watch();
  return {
    alive: () => runner !== null,
    async stop() {
      stopping = true;
      await runner?.stop().catch(() => {});
      await watching;
    },
  };
}

/** The library logs each job; we keep what went wrong. Payloads are not logged. */
function quietly(log: Logger, level: string, message: string, meta: unknown): void {
  const error = (meta as { error?: unknown } | undefined)?.error;
  if (level === "error")
    log.error(error instanceof Error ? { err: { message: error.message } } : {}, message.split("\n")[0]);
  else if (level === "warning") log.warn(message);
  else log.trace(message);
}
