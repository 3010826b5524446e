import { Logger, runOnce } from "graphile-worker";
import { readCsv } from "@/lib/adapters/csv/read-csv";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { builtInTransport } from "@/lib/adapters/mail/built-in";
import { handOver } from "@/lib/adapters/mail/hand-over";
import type { Transport } from "@/lib/adapters/mail/transport";
import type { Services } from "@/lib/domain/services";
import { tasksOf } from "./tasks";

/** Runs the jobs that are due, and those that they add, as the worker would; returns when none is left. */
export async function runJobs(
  { services, ownerUrl }: { services: Services; ownerUrl: string },
  transport: Transport = builtInTransport(),
): Promise<void> {
  const owner = openDatabase({ url: ownerUrl });
  owner.pool.on("connect", (client) => client.on("error", () => {}));
  const silent = new Logger(() => () => {});
  try {
    await runOnce({
      pgPool: owner.pool,
      taskList: tasksOf(services, owner, { handOver: handOver(services, transport), readCsv }),
      noHandleSignals: true,
      logger: silent,
    });
    const { rows } = await owner.pool.query<{ last_error: string }>(
      "SELECT last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL",
    );
    if (rows[0]) throw new Error(rows[0].last_error);
  } finally {
    await owner.close();
  }
}
