import type { Services, Transaction } from "../services";
import type { Door } from "../sign-in/facts";

/** What each job of the worker is given. Payloads hold ids and states, never a secret or an unknown identifier. */
export interface JobPayloads {
  "send-mail": { organizationId: string; mailId: string; attempt: number };
  "run-bulk": { organizationId: string; runId: string };
  "read-list": { organizationId: string; listId: string };
  "tell-of-cases": { organizationId: string };
  "answer-sign-up": {
    organizationId: string;
    signUpId: string;
    clientAddress: string | null;
    requestId: string | null;
  };
  "tell-of-tickets": Record<string, never>;
  "answer-request": {
    organizationId: string;
    purpose: "activation" | "reset";
    userIds: string[];
    clientAddress: string | null;
    requestId: string | null;
    language: string | null;
    door?: Door;
  };
}

/**
 * Adds a job for the worker in the caller's transaction: it runs at `at` or soon after, and never when the
 * transaction is rolled back. A job may run twice; its task must bear that. Of those with one `key` only the first
 * waits; one that runs already is followed by another. Those of one `queue` run one after the other, in every process: what
 * takes long must not take every place of the worker, at which everybody's mail goes out.
 */
export async function addJob<Name extends keyof JobPayloads>(
  tx: Transaction,
  services: Pick<Services, "clock">,
  job: { name: Name; payload: JobPayloads[Name]; at: Date; key?: string; queue?: string },
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${job.name}, ${JSON.stringify(job.payload)}::json,
      run_at => ${services.clock.databaseTime(job.at)}::timestamptz, job_key => ${job.key ?? null}::text,
      job_key_mode => 'preserve_run_at', queue_name => ${job.queue ?? null}::text)`;
}
