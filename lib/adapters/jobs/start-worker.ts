import { setTimeout as sleep } from "node:timers/promises";
import { parseCronItems, Logger as QueueLogger, type Runner, run } from "graphile-worker";
import type { Logger } from "pino";
import type { Services } from "@/lib/domain/services";
import { longestJob, releaseAbandoned } from "./release-abandoned";
import { type Outside, type Owner, tasksOf } from "./tasks";
import { type Pulse, watchPulse } from "./watch-pulse";

export interface WorkerParts extends Outside {
  services: Services;
  /** Closed by the caller, after the worker was stopped. */
  owner: Owner;
  log: Logger;
  /** How long the queue may leave a free place without an answer before the worker begins again, in milliseconds. */
  patience?: number;
}

export interface Worker {
  /** Waits for the jobs that are running, and ends. */
  stop(): Promise<void>;
  /** Whether jobs are being taken at present. */
  alive(): boolean;
}

/** How long to wait before a worker that lost its database is started again, in milliseconds. */
const pause = 2_000;

/** How long a worker that is begun anew may take to end, in milliseconds; then its jobs are given back. */
const parting = 10_000;

const places = 2;

/** One after the other: a long one, such as sealing a month, never takes the place at which mail goes out as well. */
const queueName = "upkeep";

const crons = [
  { task: "seal-history", match: "* * * * *", options: { jobKey: "seal-history", queueName, maxAttempts: 1 } },
  // Not in that queue, which a killed process may have left locked.
  { task: "release-abandoned", match: "* * * * *", options: { jobKey: "release-abandoned", maxAttempts: 1 } },
  { task: "end-timed-out", match: "* * * * *", options: { jobKey: "end-timed-out", queueName, maxAttempts: 1 } },
  { task: "refresh-metadata", match: "23 * * * *", options: { jobKey: "refresh-metadata", queueName, maxAttempts: 1 } },
  { task: "warn-of-ends", match: "41 * * * *", options: { jobKey: "warn-of-ends", queueName, maxAttempts: 3 } },
  { task: "sweep", match: "17 * * * *", options: { jobKey: "sweep", queueName, maxAttempts: 3 } },
];

interface Run {
  runner: Runner;
  pulse: Pulse;
}

/**
 * Starts the worker of this process: two jobs at a time, no signal handlers of its own. When the database goes
 * away, or it does not take jobs for another reason, it begins again. Rejects when it cannot start at all.
 */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { services, owner, log, patience = 30_000 } = parts;
  // A connection that breaks while a job holds it is that job's error, not the process's end.
  owner.pool.on("connect", (client) => client.on("error", () => {}));
  const taskList = tasksOf(services, owner, parts);
  const begin = async (): Promise<Run> => {
    await releaseAbandoned(owner.pool, services).catch(() => {}); // before the queue's first migration there is none
    const pulse = watchPulse({ places, patience, longestJob: longestJob * 1_000 });
    const runner = await run({
      pgPool: owner.pool,
      taskList,
      parsedCronItems: parseCronItems(crons),
      concurrency: places,
      pollInterval: 1_000,
      noHandleSignals: true,
      events: pulse.events,
      logger: new QueueLogger(() => (level, message, meta) => quietly(log, level, message, meta)),
    }).catch((error: Error) => {
      pulse.stop();
      throw error;
    });
    return { runner, pulse };
  };

  let running: Run | null = await begin();
  let stopping = false;
  const watch = async () => {
    while (!stopping) {
      if (running) await untilEnd(running, log);
      if (stopping) return;
      running = null;
      await sleep(pause);
      if (!stopping) running = await begin().catch(() => null);
    }
  };
  const watching = watch();
  return {
    alive: () => running?.pulse.beats() ?? false,
    async stop() {
      stopping = true;
      await running?.runner.stop().catch(() => {});
      await watching;
      await running?.runner.stop().catch(() => {}); // one that began meanwhile
      running?.pulse.stop();
    },
  };
}

/** Returns when the runner has ended, by itself or because it took no jobs any more and was ended. */
async function untilEnd({ runner, pulse }: Run, log: Logger): Promise<void> {
  const ended = runner.promise.catch((error: Error) => log.error(error, "the worker ended"));
  await Promise.race([ended, pulse.gone]);
  if (!pulse.beats()) {
    log.error("the worker took no jobs and begins again");
    runner.stop().catch(() => {});
    const inTime = await Promise.race([ended.then(() => true), sleep(parting, false, { ref: false })]);
    if (!inTime) await runner.kill().catch(() => {});
  }
  pulse.stop();
}

/** The library logs each job; we keep what went wrong. Payloads are not logged. */
function quietly(log: Logger, level: string, message: string, meta: unknown): void {
  const error = (meta as { error?: unknown } | undefined)?.error;
  if (level === "error")
    log.error(error instanceof Error ? { err: { message: error.message } } : {}, message.split("\n")[0]);
  else if (level === "warning") log.warn(message);
  else log.trace(message);
}
