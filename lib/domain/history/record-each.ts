import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import { type AccessFact, withNote } from "./record";

type What = Pick<AccessFact, "kind"> & { reason?: string | null };

/**
 * Makes a change and writes one row of history for each row that it touched, in one statement (T81). `change` is an
 * UPDATE that returns `user_id`, `session_id` and `device_id`. Returns how many rows were touched.
 */
export function recordEach(tx: Transaction, at: Date, visit: Visit, what: What, change: Prisma.Sql): Promise<number> {
  return tx.$executeRaw(Prisma.sql`WITH changed AS (${change}) ${recordingEach(at, visit, what, Prisma.sql`changed`)}`);
}

/** The statement that writes one row of history for each row of `changed`, to be made together with others. */
export function recordingEach(at: Date, visit: Visit, { kind, reason = null }: What, changed: Prisma.Sql): Prisma.Sql {
  const userAgent = visit.userAgent === null ? null : printable(visit.userAgent);
  const details = withNote(visit);
  return Prisma.sql`
    INSERT INTO access_event (organization_id, at, kind, reason, actor_id, user_id, device_id, session_id, client_address, user_agent, request_id, details)
    SELECT ${visit.organization.id}::uuid, ${at}::timestamptz, ${kind}::text, ${reason}::text, ${visit.actorId}::uuid, user_id, device_id, session_id,
      ${visit.clientAddress}::text, ${userAgent}::text, ${visit.requestId}::text, ${details ? JSON.stringify(details) : null}::jsonb FROM ${changed}`;
}
