import type { Client } from "pg";
import { withoutIndexes } from "./without-indexes";

/** As many as one statement writes. */
const portion = 500_000;

/** The one whom strangers try again and again. */
const onOne = 0.01;

/**
 * Fills history with the last thirty days of everybody: sign-ins and refusals, and one event in a hundred at one user
 * alone, whose id is returned; with links and mails.
 */
export async function addHistory(owner: Client, organizationId: string, now: Date, events: number): Promise<string> {
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    "CREATE TEMP TABLE crowd AS SELECT row_number() OVER (ORDER BY created_at) AS place, id FROM user_account WHERE organization_id = $1",
    [organizationId],
  );
  await owner.query("CREATE INDEX ON crowd (place)");
  await owner.query("ANALYZE crowd");
  const { rows } = await owner.query<{ count: number; first: string }>(
    "SELECT count(*)::int AS count, (SELECT id FROM crowd WHERE place = 1) AS first FROM crowd",
  );
  const { count = 1, first = "" } = rows[0] ?? {};
  await withoutIndexes(owner, "access_event", async () => {
    for (let from = 1; from <= events; from += portion) {
      const to = Math.min(events, from + portion - 1);
      await owner.query(happening, [organizationId, now, from, to, events, count, Math.round(1 / onOne), first]);
    }
    await owner.query(mailed, [organizationId, now]);
  });
  for (const table of ["access_event", "mail", "link"]) await owner.query(`VACUUM ANALYZE ${table}`);
  return first;
}

/** Every tenth has a link that waits, in a mail that was taken; the first, whom strangers try, as many as a page shows. */
const mailed = `
  WITH asked AS (
    SELECT gen_random_uuid() AS link, id AS user_id, place, $2::timestamptz - n * interval '1 hour' AS at
    FROM crowd, generate_series(1, CASE WHEN place = 1 THEN 20 ELSE 1 END) n WHERE place % 10 = 1
  ), linked AS (
    INSERT INTO link (id, organization_id, user_id, purpose, key_id, created_at, expires_at)
    SELECT link, $1, user_id, 'reset', 1, at, $2::timestamptz + interval '6 hours' FROM asked
  ), told AS (
    INSERT INTO access_event (organization_id, at, kind, reason, user_id, link_id)
    SELECT $1, at, kind, 'reset', user_id, link FROM asked, unnest(ARRAY['link.issued', 'link.opened']) kind
  )
  INSERT INTO mail (id, organization_id, user_id, address, kind, language, facts, link_id, state, attempts, message_id,
    created_at, settled_at, expires_at)
  SELECT gen_random_uuid(), $1, user_id, 'x@example.test', 'reset', 'en', '{}', link, 'accepted', 1, '<' || link || '@x>', at, at, at
  FROM asked`;

const happening = `
  INSERT INTO access_event (organization_id, at, kind, reason, method, user_id, identifier_hash, identifier_length,
    client_address, user_agent, request_id)
  SELECT $1, $2::timestamptz - ($5::bigint - n) * (interval '30 days' / $5::bigint),
    CASE WHEN n % $7::int = 0 OR n % 3 = 0 THEN 'sign-in.refused' ELSE 'sign-in.succeeded' END,
    CASE WHEN n % $7::int = 0 OR n % 3 = 0 THEN 'wrong-password' END, 'password',
    CASE WHEN n % $7::int = 0 THEN $8::uuid ELSE c.id END,
    CASE WHEN n % 3 = 0 THEN sha256(n::text::bytea) END, CASE WHEN n % 3 = 0 THEN 9 END,
    '10.' || n % 40 || '.' || n % 211 || '.' || n % 97, 'bench', lpad(to_hex(n), 12, '0')
  FROM generate_series($3::bigint, $4::bigint) n JOIN crowd c ON c.place = 1 + (n * 7919) % $6::bigint`;
