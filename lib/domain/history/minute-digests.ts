import { createHash } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";

/** What history holds of one minute. */
export interface MinuteDigest {
  minute: Date;
  events: number;
  lastEventId: bigint;
  digest: Uint8Array;
}

// Named one by one, in this order for ever: a column that a migration adds must not change old seals.
const row = Prisma.sql`jsonb_build_array(id, organization_id, (extract(epoch FROM at) * 1000)::bigint, kind, reason, method,
  actor_id, user_id, link_id, mail_id, device_id, session_id, encode(identifier_hash, 'hex'), identifier_length,
  client_address, user_agent, request_id, details)::text`;

/** The minutes of [from, to) in which something happened, oldest first, each with a digest over its rows. */
export const minuteDigests = (db: Transaction, from: Date, to: Date): Promise<MinuteDigest[]> =>
  db.$queryRaw<MinuteDigest[]>(Prisma.sql`
    SELECT date_trunc('minute', at, 'UTC') AS minute, count(*)::int AS events, max(id) AS "lastEventId",
      sha256(convert_to(string_agg(${row}, E'\n' ORDER BY id), 'UTF8')) AS digest
    FROM access_event WHERE at >= ${from} AND at < ${to}
    GROUP BY 1 ORDER BY 1`);

/** The seal of a minute: a hash over its digest and the seal before, so that no earlier minute can change unnoticed. */
export function sealHash(previous: Uint8Array | null, { minute, events, digest }: MinuteDigest): Buffer {
  const head = `${minute.toISOString()}|${events}|`;
  return createHash("sha256")
    .update(previous ?? Buffer.alloc(0))
    .update(head)
    .update(digest)
    .digest();
}

/** The start of the earliest minute of history; `null` while there is none. */
export async function firstMinute(db: Transaction): Promise<Date | null> {
  const { _min } = await db.accessEvent.aggregate({ _min: { at: true } });
  return _min.at && minuteOf(_min.at);
}

export const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);
