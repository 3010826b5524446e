import { expect, test } from "vitest";
import { plannedAnew } from "@/lib/domain/planned-anew";
import { Prisma } from "@/prisma/generated/client";
import { testDatabase } from "./test-database";

const { services, pool } = await testDatabase();

const prepared = async () => {
  const clients = await Promise.all(Array.from({ length: pool.options.max ?? 10 }, () => pool.connect()));
  const found = await Promise.all(
    clients.map((client) => client.query("SELECT statement FROM pg_prepared_statements")),
  );
  for (const client of clients) client.release();
  return found.flatMap(({ rows }) => rows.map(({ statement }) => statement as string));
};

test("a statement is planned once, but for one that says that it shall be planned at each call", async () => {
  for (const mark of [Prisma.empty, plannedAnew])
    await services.db.$queryRaw(Prisma.sql`SELECT ${mark} 'planned or not'::text AS told`);
  const told = (await prepared()).filter((statement) => statement.includes("planned or not"));
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain(plannedAnew.sql);
});

test("no statement is compiled or spread over processors", async () => {
  const { rows } = await pool.query(
    "SELECT current_setting('jit') AS jit, current_setting('max_parallel_workers_per_gather') AS workers",
  );
  expect(rows).toEqual([{ jit: "off", workers: "0" }]);
});
