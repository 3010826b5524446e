import type { Client } from "pg";
import { strangersLane } from "@/lib/domain/sign-in/lane";

/**
 * Gives the people of a town (search-town.ts) what else a list can be narrowed by, as much of each as there is in life:
 * passwords, but for some of the active; invitations, every fifth of them expired; counters of guesses, of which some
 * hundreds are locked; mails, of which some thousand were refused. One in a hundred of the active has never signed in.
 */
export async function bringIntoStates(owner: Client, organizationId: string, now: Date) {
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    `CREATE TEMPORARY TABLE resident AS
      SELECT id, email, activated_at IS NOT NULL AS active, abs(hashtext(username)) AS n FROM user_account`,
  );
  await owner.query("DELETE FROM sign_in_tally s USING resident r WHERE r.id = s.user_id AND n % 100 = 5");
  const statements = [
    `INSERT INTO password (user_id, organization_id, hash, set_at)
      SELECT id, $1, repeat('x', 120), $2::timestamptz FROM resident WHERE active AND n % 150 <> 6`,
    `INSERT INTO link (id, organization_id, user_id, purpose, key_id, created_at, expires_at)
      SELECT gen_random_uuid(), $1, id, 'activation', 1, $2::timestamptz,
        $2::timestamptz + CASE WHEN n % 5 = 0 THEN -1 ELSE 5 END * interval '1 day'
      FROM resident WHERE NOT active AND n % 10 <> 9`,
    `INSERT INTO attempt_counter (organization_id, user_id, lane, failures, in_flight, consecutive, locked_at, last_attempt_at)
      SELECT $1, id, '${strangersLane}', CASE WHEN n % 40 = 0 THEN ARRAY[$2::timestamptz] ELSE '{}' END, '{}',
        CASE WHEN n % 40 = 0 THEN 1 + n % 9 ELSE 0 END, CASE WHEN n % 2000 = 0 THEN $2::timestamptz END, $2::timestamptz
      FROM resident WHERE active`,
    `INSERT INTO mail (id, organization_id, user_id, address, kind, language, facts, state, attempts, message_id, created_at,
        expires_at)
      SELECT gen_random_uuid(), $1, id, email, 'activation', 'en', '{}',
        (CASE WHEN n % 600 = 7 THEN 'refused' ELSE 'accepted' END)::"MailState", 1, id::text, $2::timestamptz, $2::timestamptz
      FROM resident WHERE email IS NOT NULL AND (n % 600 = 7 OR n % 4 = 0)`,
  ];
  for (const statement of statements) await owner.query(statement, [organizationId, now]);
  await owner.query("DROP TABLE resident");
  await owner.query("VACUUM ANALYZE");
}
