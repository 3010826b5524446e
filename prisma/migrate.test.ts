import { expect, inject, test } from "vitest";
import { cloneDatabase, databaseUrl, withConnection } from "@/lib/adapters/database/clone-database";
import { diffToSchema } from "./diff";
import { migrate, migrationNames, pendingMigrations } from "./migrate";

/** A database without anything in it. */
async function emptyDatabase() {
  return cloneDatabase(inject("databaseServer"), "template0");
}

test("several processes that migrate together apply each migration once", async () => {
  const { url, drop } = await emptyDatabase();
  const names = await migrationNames();
  expect(await pendingMigrations(url)).toEqual(names);
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat().sort()).toEqual(names);
  expect(await pendingMigrations(url)).toEqual([]);
  const rows = await withConnection(url, (client) =>
    client.query("SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1"),
  );
  expect(rows.rows.map(({ name }) => name)).toEqual(names);
  await drop();
});

test("the migrations give exactly what schema.prisma describes", async () => {
  const url = databaseUrl(inject("databaseServer"), inject("databaseTemplate"));
  expect(await diffToSchema(url)).toBe("-- This is an empty migration.");
});

test("a database that lags behind is told by name", async () => {
  const { url, drop } = await cloneDatabase(inject("databaseServer"), inject("databaseTemplate"));
  const last = (await migrationNames()).at(-1);
  await withConnection(url, (client) =>
    client.query("DELETE FROM _prisma_migrations WHERE migration_name = $1", [last]),
  );
  expect(await pendingMigrations(url)).toEqual([last]);
  await drop();
});

test("an owner who is no superuser can migrate and act as the application", async () => {
  const { url, drop } = await emptyDatabase();
  const name = new URL(url).pathname.slice(1);
  await withConnection(url, async (client) => {
    await client.query("CREATE ROLE plain_owner LOGIN CREATEROLE PASSWORD 'plain'");
    await client.query("GRANT latchkey_app TO plain_owner WITH ADMIN TRUE, SET FALSE, INHERIT FALSE");
    await client.query(`ALTER DATABASE ${name} OWNER TO plain_owner`);
  });
  const plain = new URL(url);
  plain.username = "plain_owner";
  plain.password = "plain";
  await migrate(plain.href);
  plain.searchParams.set("options", "-c role=latchkey_app");
  const who = await withConnection(plain.href, (client) => client.query("SELECT current_user AS name"));
  expect(who.rows).toEqual([{ name: "latchkey_app" }]);
  await drop();
  await withConnection(inject("databaseServer"), (client) => client.query("DROP ROLE plain_owner"));
});
