import { randomUUID } from "node:crypto";
import { withConnection } from "@/lib/adapters/database/clone-database";
import { countCases } from "@/lib/domain/cases/count-cases";
import { listCases } from "@/lib/domain/cases/list-cases";
import { openCase } from "@/lib/domain/cases/open-case";
import { tellOfCases } from "@/lib/domain/cases/tell-of-cases";
import type { Visit } from "@/lib/domain/visit";
import { type Measurement, rowOf } from "./measurement";
import { addPeople } from "./people";
import { percentile } from "./statistics";
import { type Town, withTown } from "./town";

const requests = 10_000;
const atOnce = 20;
const rounds = 20;

/** Requests of ten thousand strangers from as many networks, as fast as they go: what is left of them, and what an administrator then meets. */
export const requestFlood: Measurement = () => withTown("flood", measure);

async function measure(town: Town) {
  const { services, organization } = town;
  await addPeople(services, organization, { prefix: "admin", count: 1 });
  const { db } = services;
  await db.user.updateMany({ data: { rank: "administrator", toldOfAccounts: true, toldOfSupport: true } });
  const begun = performance.now();
  for (let from = 0; from < requests; from += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, place) => send(town, from + place)));
  const took = performance.now() - begun;
  await tellOfCases(services, { organizationId: organization.id });
  const told = await db.mail.count({ where: { kind: "case-received" } });
  return [
    rowOf("10,000 requests from 10,000 networks, each", took / requests, { unit: " ms" }),
    rowOf("  requests in the queue afterwards", await db.case.count(), { most: 100 }),
    rowOf("  confirmations in the outbox", await db.mail.count({ where: { kind: "case-confirm" } }), { most: 100 }),
    rowOf("  rows of limits", await db.limit.count(), { most: 1_000 }),
    rowOf("  events", await db.accessEvent.count(), { most: 400 }),
    rowOf("  mails to an administrator", told, { most: 1 }),
    rowOf("the list of requests after that, p95", await timed(town), { most: 100, unit: " ms" }),
    ...(await longest(town)),
  ];
}

function send({ services, organization }: Town, place: number) {
  const visit: Visit = {
    ...{ organization, clientAddress: `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}` },
    ...{ userAgent: "bench", requestId: null, deviceToken: null, actorId: null },
  };
  const typed = { kind: "support" as const, name: `Bot ${place}`, email: `bot-${place}@example.test` };
  return openCase(services, visit, { ...typed, comment: "x".repeat(2_000), formId: randomUUID() });
}

/** The most that can wait after three days without anybody looking, and that was closed within thirty. */
async function longest(town: Town) {
  const { services, organization, url } = town;
  const now = services.clock.now();
  for (const [count, days, closed] of [
    [9_000, 3, null],
    [90_000, 30, now],
  ] as const)
    await services.pool.query(flooding, [organization.id, now, count, days, closed]);
  await withConnection(url, (client) => client.query("VACUUM ANALYZE"));
  return [
    rowOf("the list of requests with 9,000 open and 90,000 closed, p95", await timed(town), { most: 300, unit: " ms" }),
  ];
}

const flooding = `
  INSERT INTO request_case (id, organization_id, number, form_id, kind, key_id, name, email, comment, language, attached, client_address,
    created_at, last_at, waiting_since, closed_at, state)
  SELECT gen_random_uuid(), $1::uuid, $3::int * 100 + n, gen_random_uuid(), 'support', 1, 'Bot ' || n, 'bot-' || n || '@example.test',
    repeat('x', 2000), 'en', '{}', '10.' || n / 65536 || '.' || n / 256 % 256 || '.' || n % 256, at, at,
    CASE WHEN $5::timestamptz IS NULL THEN at END, $5::timestamptz,
    (CASE WHEN $5::timestamptz IS NULL THEN 'received' ELSE 'answered' END)::"CaseState"
  FROM generate_series(1, $3::int) n, LATERAL (SELECT $2::timestamptz - $4::int * n * interval '1 day' / $3::int AS at) t`;

async function timed({ services, organization }: Town): Promise<number> {
  const viewer = {
    organization,
    actor: { userId: organization.id, rank: "owner" as const },
    now: services.clock.now(),
  };
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await Promise.all([countCases(services, viewer), listCases(services, viewer, { tab: "open" })]);
    if (round > 1) waits.push(performance.now() - begun);
  }
  return percentile(waits, 0.95);
}
