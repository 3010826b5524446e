import type { Transaction } from "../services";
import { mostMistakes } from "./read-rows";

/**
 * Takes those off a list whose customer id, or address where they have none, stands in a row before; kept as mistakes.
 * An address may be several people's, as long as each has a customer id. Returns how many.
 */
export async function dropDuplicates(tx: Transaction, listId: string): Promise<number> {
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    WITH numbered AS (SELECT id, row_number() OVER (
        PARTITION BY coalesce('c' || customer_id_key, 'e' || email_key) ORDER BY line) AS place
      FROM eligible_person WHERE list_id = ${listId}::uuid),
    gone AS (DELETE FROM eligible_person WHERE id IN (SELECT id FROM numbered WHERE place > 1) RETURNING *),
    kept AS (INSERT INTO eligibility_error (list_id, organization_id, line, code, text, customer_id_key, email_key)
      SELECT list_id, organization_id, line, 'duplicate',
        left(concat_ws(', ', customer_id, email, username, name), 300), customer_id_key, email_key
      FROM gone ORDER BY line LIMIT ${mostMistakes} ON CONFLICT DO NOTHING)
    SELECT count(*)::int AS count FROM gone`;
  return counted?.count ?? 0;
}
