import type { Organization } from "@/lib/domain/organizations/organization";
import { policyOf } from "@/lib/domain/policy";
import type { Services, Transaction } from "@/lib/domain/services";
import { Prisma } from "@/prisma/generated/client";
import { lockRuns } from "./lock-runs";

/** On this day before today somebody tried many names from one address. */
const attack = { daysAgo: 9, address: "203.0.113.77", names: 140 };

/**
 * The last thirty days at the door of a demo organization, always alike: who is active signs in on most working days and
 * on few others, now and then with a wrong password first; some knock who may not come in; some lock
 * themselves out; and one attack. Events and
 * the count of sign-ins are one statement. A minute that is sealed already gets nothing more (lib/domain/history/seal.ts).
 */
export async function loadHistory(
  tx: Transaction,
  { clock }: Pick<Services, "clock">,
  organization: Organization,
): Promise<void> {
  const { id, timeZone } = organization;
  const now = clock.now();
  // Chance between 0 and 1 that is the same at every first start.
  const chance = (what: string) =>
    Prisma.sql`(abs(hashtext(p.username || p.ago || ${what}::text)::bigint) % 1000) / 1000.0`;
  await tx.$executeRaw(Prisma.sql`
    WITH people AS (
      SELECT u.id, u.username, t.may_sign_in AND u.activated_at IS NOT NULL AND u.suspended_at IS NULL AS welcome,
        CASE WHEN u.suspended_at IS NOT NULL THEN 'suspended' WHEN NOT t.may_sign_in THEN 'type-cannot-sign-in'
          WHEN u.activated_at IS NULL THEN 'not-activated' END AS stopped,
        CASE WHEN 'saml' = ANY(r.methods) THEN 'saml' ELSE 'password' END::"SignInMethod" AS method
      FROM user_account u JOIN user_type t ON t.id = u.type_id
      LEFT JOIN LATERAL (SELECT array_agg(m) AS methods FROM user_role ur JOIN role o ON o.id = ur.role_id, unnest(o.methods) m
        WHERE ur.user_id = u.id) r ON true
      WHERE u.organization_id = ${id}::uuid
    ), p AS (
      SELECT people.*, ago, (${now}::timestamptz AT TIME ZONE ${timeZone})::date - ago AS day,
        extract(isodow FROM (${now}::timestamptz AT TIME ZONE ${timeZone})::date - ago) > 5 AS weekend,
        '10.20.' || abs(hashtext(username)) % 8 || '.' || 1 + abs(hashtext(username)::bigint) % 250 AS address
      FROM people CROSS JOIN generate_series(0, 29) ago
    ), visits AS (
      SELECT p.*, (day + time '07:10' + ${chance("hour")} * interval '10 hours') AT TIME ZONE ${timeZone} AS at FROM p
    ), told AS (
      SELECT id, method, address, at, 'sign-in.succeeded' AS kind, NULL AS reason FROM visits p
      WHERE welcome AND ${chance("comes")} < CASE WHEN weekend THEN 0.08 ELSE 0.62 END
      UNION ALL
      SELECT id, 'password', address, at - interval '40 seconds', 'sign-in.refused', 'wrong-password' FROM visits p
      WHERE welcome AND method = 'password' AND ${chance("comes")} < CASE WHEN weekend THEN 0.03 ELSE 0.16 END
      UNION ALL
      SELECT id, 'password', address, at, 'sign-in.refused', stopped FROM visits p
      WHERE stopped IS NOT NULL AND NOT weekend AND ${chance("knocks")} < 0.012
      UNION ALL
      SELECT id, 'password', address, at, 'sign-in.refused', 'method-not-allowed' FROM visits p
      WHERE method = 'saml' AND NOT weekend AND ${chance("mistakes")} < 0.006
      UNION ALL
      ${lockRuns(policyOf(organization), chance, timeZone)}
      UNION ALL
      SELECT NULL, 'password', ${attack.address}, (day + time '03:05') AT TIME ZONE ${timeZone} + n * interval '4 seconds',
        'sign-in.refused', 'unknown-account'
      FROM visits p CROSS JOIN generate_series(1, ${attack.names}::int) n WHERE username = 'owner' AND ago = ${attack.daysAgo}
    ), written AS (
      INSERT INTO access_event (organization_id, at, kind, reason, method, user_id, identifier_hash, identifier_length,
        client_address, user_agent, details)
      SELECT ${id}::uuid, date_trunc('milliseconds', at), kind, reason, method, id,
        CASE WHEN id IS NULL THEN sha256(convert_to('demo ' || at, 'UTF8')) END, CASE WHEN id IS NULL THEN 9 END,
        address, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '{"demo": true}'
      FROM told WHERE at < ${now}::timestamptz - interval '15 minutes'
        AND at >= coalesce((SELECT max(minute) + interval '1 minute' FROM access_seal), '-infinity')
      ORDER BY at, id
      RETURNING user_id, at, kind
    )
    INSERT INTO sign_in_tally (user_id, organization_id, count, last_at)
    SELECT user_id, ${id}::uuid, count(*), max(at) FROM written WHERE kind = 'sign-in.succeeded' GROUP BY 1`);
}
