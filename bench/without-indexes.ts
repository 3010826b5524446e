import type { Client } from "pg";

/**
 * Fills a table while its indexes are away, but for those that hold what is unique; they are made anew afterwards, which
 * is many times as quick. `owner` is a connection of the database's owner.
 */
export async function withoutIndexes(owner: Client, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows: indexes } = await owner.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND indexdef NOT LIKE 'CREATE UNIQUE %'",
    [table],
  );
  for (const { indexname } of indexes) await owner.query(`DROP INDEX "${indexname}"`);
  await fill();
  await owner.query("SET maintenance_work_mem = '512MB'");
  for (const { indexdef } of indexes) await owner.query(indexdef);
}
