import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { withSchemaEngine } from "./schema-engine";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const rightsFile = fileURLToPath(new URL("./rights.sql", import.meta.url));
// One number for every process of the product; the lock is per database.
const lockKey = 5_028_841_927;

/** What the schema engine wants to know of prisma/migrations. */
export async function migrationList() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const directories = names.sort().map(async (path) => {
    const value = await readFile(`${migrationsFolder}/${path}/migration.sql`, "utf8");
    return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
  });
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(directories),
  };
}

/** The names of all migrations of this version, in their order. */
export const migrationNames = async (): Promise<string[]> =>
  (await migrationList()).migrationDirectories.map((directory) => directory.path);

async function missing(client: pg.Client | pg.Pool): Promise<string[]> {
  const names = await migrationNames();
  const table = await client.query(`SELECT to_regclass('public._prisma_migrations') AS name`);
  if (table.rows[0].name === null) return names;
  const { rows } = await client.query(
    `SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return names.filter((name) => !applied.has(name));
}

/** The migrations that the database at `url` does not have yet. Connects as the owner; changes nothing (T97). */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await missing(client);
  } finally {
    await client.end();
  }
}

/**
 * Brings the database at `url` up to date: our tables, the job queue's, and the rights of the application's
 * role. Connects as the owner. Several processes may call it together: one works, the others wait for it.
 * Returns the names of the migrations that this call applied.
 */
export async function migrate(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // A lost connection fails the query that needs it.
  pool.on("error", () => {}).on("connect", (client) => client.on("error", () => {}));
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const applied = (await missing(lock)).length > 0 ? await applyAll(url) : [];
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
    await lock.query(await readFile(rightsFile, "utf8"));
    return applied;
  } finally {
    await pool.end();
    await lock.end();
  }
}

async function applyAll(url: string): Promise<string[]> {
  const migrationsList = await migrationList();
  const filters = { externalTables: [], externalEnums: [] };
  const output = await withSchemaEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return output.appliedMigrationNames;
}
