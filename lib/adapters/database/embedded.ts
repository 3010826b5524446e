import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { answers, runningServer, serverUrl, startServer, stopServer } from "./embedded-server";
import { freePort } from "./free-port";

const database = "latchkey";

async function remembered(path: string, make: () => string | Promise<string>): Promise<string> {
  const found = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (found.trim()) return found.trim();
  const made = await make();
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
  return made;
}

/** Ends the server unless another process is still connected to our database. */
async function stopUnlessShared(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const others = `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`;
    if ((await client.query(others)).rowCount) return;
  } catch {
    if ((await runningServer(folder)) === null) return;
  } finally {
    await client.end().catch(() => {});
  }
  await stopServer(folder);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } catch (error) {
    // Another process made it between our two questions.
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}

/**
 * The product's own PostgreSQL under `<dataDir>/postgres`: made on first use, found again when a killed process
 * left it running, on 127.0.0.1 with a password and a port that `dataDir` remembers. `stop` ends it, unless
 * another process is still connected. Throws a sentence when it cannot start.
 */
export async function startEmbedded(options: { dataDir: string; port?: number }) {
  const dataDir = resolve(options.dataDir);
  const folder = join(dataDir, "postgres");
  await mkdir(dataDir, { recursive: true });
  const password = await remembered(join(dataDir, "postgres-password"), () => randomBytes(24).toString("hex"));
  const running = await runningServer(folder);
  let port = running?.port ?? 0;
  if (!running || !(await answers(port, password))) {
    const portFile = join(dataDir, "postgres-port");
    const wanted = options.port ?? Number(await remembered(portFile, async () => String(await freePort())));
    port = await freePort(wanted);
    await writeFile(portFile, `${port}\n`);
    await startServer({ folder, port, password });
  }
  await ensureDatabase(serverUrl(port, password));
  const url = serverUrl(port, password, database);
  return { url, stop: () => stopUnlessShared(url, folder) };
}
