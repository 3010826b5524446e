import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import type { ProcessServices } from "@/lib/services";

export interface Metrics {
  count(status: number, milliseconds: number): void;
  /** All numbers in the text format of Prometheus. */
  text(services: ProcessServices): Promise<string>;
}

const buckets = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000];

/** Sign-ins by outcome since the last time somebody asked, from history: all processes of the installation together. */
function signInCounter() {
  const counts = new Map<string, number>();
  let last: bigint | null = null;
  return async ({ pool }: ProcessServices) => {
    if (last === null)
      last = BigInt((await pool.query("SELECT coalesce(max(id), 0) AS id FROM access_event")).rows[0].id);
    const { rows } = await pool.query(
      `SELECT kind, coalesce(reason, '') AS reason, count(*)::int AS count, max(id) AS id FROM access_event
       WHERE id > $1 AND kind IN ('sign-in.succeeded', 'sign-in.refused') GROUP BY 1, 2`,
      [last.toString()],
    );
    for (const { kind, reason, count, id } of rows) {
      const labels = `outcome="${kind.slice("sign-in.".length)}",reason="${reason.replace(/[^\w-]/g, "")}"`;
      counts.set(labels, (counts.get(labels) ?? 0) + count);
      if (last !== null && BigInt(id) > last) last = BigInt(id);
    }
    return [...counts].map(([labels, count]) => `latchkey_sign_ins_total{${labels}} ${count}`);
  };
}

/** How often the event loop is looked at, in milliseconds. */
const resolution = 20;

/** What is counted is the time from one look to the next; the delay is what it takes longer than it should. */
function eventLoopLines(delay: IntervalHistogram): string[] {
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1_000);
  const seconds = (nanoseconds: number) => (delay.count === 0 ? 0 : late(nanoseconds)).toFixed(6);
  return [
    `latchkey_event_loop_delay_seconds{quantile="0.5"} ${seconds(delay.percentile(50))}`,
    `latchkey_event_loop_delay_seconds{quantile="0.99"} ${seconds(delay.percentile(99))}`,
    `latchkey_event_loop_delay_seconds{quantile="1"} ${seconds(delay.max)}`,
  ];
}

/** Starts counting. Measuring the event loop costs one timer every 20 ms. */
export function createMetrics(): Metrics {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const statuses = new Map<number, number>();
  const durations = buckets.map(() => 0);
  let total = 0;
  let sum = 0;
  const signIns = signInCounter();
  return {
    count(status, milliseconds) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      buckets.forEach((most, index) => {
        if (milliseconds <= most) durations[index] = (durations[index] ?? 0) + 1;
      });
      total += 1;
      sum += milliseconds;
    },
    async text(services) {
      const memory = process.memoryUsage();
      const lines = [
        "# TYPE latchkey_requests_total counter",
        ...[...statuses].map(([status, count]) => `latchkey_requests_total{status="${status}"} ${count}`),
        "# TYPE latchkey_request_duration_seconds histogram",
        ...buckets.map(
          (most, index) => `latchkey_request_duration_seconds_bucket{le="${most / 1_000}"} ${durations[index]}`,
        ),
        `latchkey_request_duration_seconds_bucket{le="+Inf"} ${total}`,
        `latchkey_request_duration_seconds_sum ${(sum / 1_000).toFixed(6)}`,
        `latchkey_request_duration_seconds_count ${total}`,
        "# TYPE latchkey_sign_ins_total counter",
        ...(await signIns(services).catch(() => [])),
        "# TYPE latchkey_hash_queue_length gauge",
        `latchkey_hash_queue_length ${services.passwords.length()}`,
        "# TYPE latchkey_event_loop_delay_seconds summary",
        ...eventLoopLines(delay),
        "# TYPE latchkey_memory_bytes gauge",
        `latchkey_memory_bytes{kind="resident"} ${memory.rss}`,
        `latchkey_memory_bytes{kind="heap"} ${memory.heapUsed}`,
      ];
      delay.reset();
      return `${lines.join("\n")}\n`;
    },
  };
}
