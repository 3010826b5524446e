import { withConnection } from "@/lib/adapters/database/clone-database";
import { type EventFilter, resolveFilter } from "@/lib/domain/history/event-filter";
import { searchEvents } from "@/lib/domain/history/search-events";
import { signInDays } from "@/lib/domain/overview/sign-in-days";
import { type Measurement, type Row, rowOf } from "./measurement";
import { addPeople } from "./people";
import { median, percentile } from "./statistics";
import { type Town, withTown } from "./town";

const events = 1_000_000;
const people = 2_000;
/** As many as one statement writes within its time limit. */
const portion = 50_000;

/** A database with a million events of the last thirty days: nine in ten at the door, and acts of two administrators with reasons. */
async function fill({ services, organization, url }: Town): Promise<void> {
  await addPeople(services, organization, { prefix: "reader", count: people });
  const now = services.clock.now();
  for (let from = 1; from <= events; from += portion) {
    await services.pool.query(happening, [organization.id, now, from, from + portion - 1, events, people]);
  }
  await withConnection(url, (client) => client.query("VACUUM ANALYZE"));
}

const happening = `
  WITH crowd AS (SELECT id, row_number() OVER (ORDER BY username) AS place FROM user_account WHERE organization_id = $1),
  told AS (
    SELECT n, $2::timestamptz - ($5::int - n) * interval '2.592 seconds' AS at, 1 + (n::bigint * 7919) % $6::int AS place,
      CASE WHEN n % 50 = 0 THEN gen_random_uuid() END AS note,
      (ARRAY['sign-in.succeeded', 'sign-in.succeeded', 'sign-in.refused', 'device.known', 'session.ended'])[1 + n % 5] AS kind
    FROM generate_series($3::int, $4::int) n
  ),
  noted AS (
    INSERT INTO event_note (id, organization_id, comment) SELECT note, $1, 'Asked by telephone, ticket ' || n FROM told WHERE note IS NOT NULL
  )
  INSERT INTO access_event (organization_id, at, kind, reason, method, actor_id, user_id, client_address, user_agent, request_id, details)
  SELECT $1, told.at, CASE WHEN note IS NULL THEN kind WHEN n % 1000 = 0 THEN 'user.removed' ELSE 'user.changed' END,
    CASE WHEN note IS NULL AND kind = 'sign-in.refused' THEN (ARRAY['wrong-password', 'unknown-account', 'locked'])[1 + n % 3] END,
    'password', CASE WHEN note IS NOT NULL THEN a.id END, u.id, '10.' || n % 40 || '.' || n % 211 || '.' || n % 97, 'bench',
    lpad(to_hex(n), 12, '0'), CASE WHEN note IS NOT NULL THEN jsonb_build_object('noteId', note) END
  FROM told JOIN crowd u ON u.place = told.place JOIN crowd a ON a.place = 1 + n % 2 ORDER BY n`;

const longAgo = 20 * 86_400_000;

/** What somebody looks for, from nothing at all to what is nowhere. */
function questions({ services }: Town): Record<string, EventFilter> {
  const to = new Date(services.clock.now().getTime() - longAgo);
  return {
    "without a filter": {},
    "administrators' acts": { kind: "acts" },
    "a rare kind": { kind: "people" },
    "sign-ins before a day": { kind: "sign-ins", to },
    "one person": { whom: "reader-0000123" },
    "one administrator": { who: "reader-0000001" },
    "a reason": { text: "ticket 500000" },
    "a name that fits many": { text: "reader-00001" },
    "a client address": { text: "10.7.7.7" },
    "a request number": { text: "000000000abc" },
    "what is nowhere": { text: "nobody-has-this" },
  };
}

const rounds = 40;

/** Several pages of one question, one behind the other; in milliseconds each. */
async function timed({ services, organization }: Town, filter: EventFilter): Promise<number[]> {
  const took: number[] = [];
  let cursor = null;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const resolved = await resolveFilter(services.db, organization, filter);
    const page = await searchEvents(services.db, organization, resolved, { limit: 51, cursor });
    took.push(performance.now() - begun);
    const last = page.length > 50 ? page.at(-1) : undefined;
    cursor = last ? { at: last.at, id: String(last.id) } : null;
  }
  return took;
}

/** A page of the audit, and the numbers of the administrators' first page, at a million events. */
export const audit: Measurement = () => withTown("archive", measure);

async function measure(archive: Town): Promise<Row[]> {
  await fill(archive);
  const { services, organization } = archive;
  const rows: Row[] = [];
  for (const [what, filter] of Object.entries(questions(archive))) {
    const took = await timed(archive, filter);
    rows.push(
      rowOf(`a page of the audit at 1,000,000 events, p95: ${what}`, percentile(took, 0.95), {
        most: 300,
        unit: " ms",
      }),
    );
  }
  const looks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await signInDays(services, organization, 30);
    looks.push(performance.now() - begun);
  }
  rows.push(rowOf("the numbers of /admin at 1,000,000 events, first look", looks[0] ?? Number.NaN, { unit: " ms" }));
  rows.push(rowOf("  every later look, median", median(looks.slice(1)), { most: 100, unit: " ms" }));
  return rows;
}
