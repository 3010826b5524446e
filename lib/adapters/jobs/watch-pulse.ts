import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";

export interface Pulse {
  events: WorkerEvents;
  /** Whether the queue was asked for jobs, and answered, not longer ago than the patience. */
  beats(): boolean;
  /** Returns once it does not beat any more, or the watching is ended. */
  gone: Promise<void>;
  stop(): void;
}

export interface PulseOptions {
  /** How many jobs run at a time. With all places taken nothing is asked for. */
  places: number;
  /** The longest that no question for jobs may be answered while there is a free place, in milliseconds. */
  patience: number;
  /** The longest that all places may be taken by the same jobs, in milliseconds. */
  longestJob: number;
}

/**
 * Watches whether a runner of the queue takes jobs. The library asks for them every second, but it keeps its first answer
 * about the known tasks for good, an error too: after a slow start it went on without ever taking a job, and said nothing.
 */
export function watchPulse({ places, patience, longestJob }: PulseOptions): Pulse {
  const events: WorkerEvents = new EventEmitter();
  let answered = performance.now();
  let running = 0;
  const answer = () => {
    answered = performance.now();
  };
  events.on("worker:getJob:empty", answer);
  events.on("job:start", () => {
    running++;
    answer();
  });
  events.on("job:complete", () => {
    running--;
    answer();
  });
  const beats = () => performance.now() - answered <= (running < places ? patience : longestJob);
  let stop = () => {};
  const gone = new Promise<void>((resolve) => {
    const timer = setInterval(() => beats() || stop(), Math.min(patience, 1_000));
    stop = () => {
      clearInterval(timer);
      resolve();
    };
  });
  return { events, beats, gone, stop };
}
