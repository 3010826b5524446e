import type { Client } from "pg";
import { withoutIndexes } from "./without-indexes";

const given =
  "Anna Bruno Chiara Dmitri Elena Farid Greta Hugo Ingrid Jamal Karin Liam Maya Nadia Oscar Priya Quentin Rosa Stefan Tomas Una Viktor Wanda Yusuf Annika Johanna Marianne Peter Zoe Zeynep Olaf Mei";
const middle = "al ba co do en fa go ha in jo ka lo ma na on pa ra so ta vi";
const last = "berg sen ova ski man dal ner ton etti ez wald moto land ström ic ell ard rup gard hart";
const japanese = "佐藤 鈴木 高橋 渡辺 伊藤 山本 中村 小林 加藤 吉田";
const japaneseGiven = "花子 太郎 結衣 蓮 桜 陽翔 葵 颯太 凛 悠斗";

/** As many as one statement writes. */
const portion = 50_000;

/**
 * Fills an organization with people who have names as people have them: a few given names and two of eight thousand
 * family names each, every tenth in Japanese; with a username, an address and a customer id of their own. A quarter was
 * never activated, two in a thousand are suspended, five have no address, and sixty of a million a rank.
 * `owner` is a connection of the database's owner.
 */
export async function addNamedPeople(owner: Client, organizationId: string, now: Date, count: number) {
  await owner.query("SET session_replication_role = replica");
  await withoutIndexes(owner, "user_account", () => insert(owner, organizationId, now, count));
  // No trigger ran for them.
  await owner.query(
    "INSERT INTO name_word (organization_id, word) SELECT DISTINCT $1::uuid, word FROM user_account u, name_words(u.name) word WHERE u.organization_id = $1",
    [organizationId],
  );
  await owner.query("VACUUM ANALYZE");
}

async function insert(owner: Client, organizationId: string, now: Date, count: number): Promise<void> {
  for (let from = 1; from <= count; from += portion) {
    const to = Math.min(count, from + portion - 1);
    await owner.query(
      `WITH lists AS (
        SELECT string_to_array($5, ' ') AS g, string_to_array($6, ' ') AS m, string_to_array($7, ' ') AS l,
          string_to_array($8, ' ') AS jf, string_to_array($9, ' ') AS jg
      ), named AS (
        SELECT n, CASE WHEN n % 10 = 0 THEN jf[1 + h2 % 10] || ' ' || jg[1 + h1 % 10]
          ELSE g[1 + h1 % 32] || ' ' || initcap(m[1 + h2 % 20] || m[1 + h3 % 20] || l[1 + h4 % 20]) END AS name,
          lower(g[1 + h1 % 32]) || '.' || m[1 + h2 % 20] || m[1 + h3 % 20] || l[1 + h4 % 20] || n AS login
        FROM lists, (SELECT n, abs(hashint4(n)) AS h1, abs(hashint4(n + 7)) AS h2, abs(hashint4(n * 3)) AS h3,
          abs(hashint4(n * 5 + 1)) AS h4 FROM generate_series($3::int, $4::int) n) hashes
      ), added AS (
        INSERT INTO user_account (id, organization_id, username, username_key, email, email_key, name, type_id, customer_id,
          activated_at, suspended_at, rank, created_at)
        SELECT gen_random_uuid(), $1, login, login, address, address, named.name, t.id,
          'C-' || lpad(n::text, 8, '0'), CASE WHEN n % 4 <> 0 THEN $2::timestamptz - interval '1 year' END,
          CASE WHEN n % 500 = 1 THEN $2::timestamptz END,
          (CASE WHEN n % 20000 = 3 THEN 'helpdesk' WHEN n % 100000 = 5 THEN 'administrator' ELSE 'none' END)::"Rank",
          $2::timestamptz - n * interval '1 second'
        FROM named CROSS JOIN LATERAL (SELECT CASE WHEN n % 200 <> 2 THEN login || '@example.test' END AS address) a JOIN user_type t ON t.organization_id = $1 AND t.name = 'General'
        RETURNING id, activated_at
      ), counted AS (
        INSERT INTO sign_in_tally (user_id, organization_id, count, last_at)
        SELECT id, $1, 3, $2::timestamptz - (random() * 9000000) * interval '1 second' FROM added WHERE activated_at IS NOT NULL
      )
      INSERT INTO user_role (organization_id, user_id, role_id)
      SELECT $1, added.id, r.id FROM added JOIN role r ON r.organization_id = $1 AND r.name = 'Employee'`,
      [organizationId, now, from, to, given, middle, last, japanese, japaneseGiven],
    );
  }
}
