import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { answers, runningServer, serverUrl, startServer, stopServer } from "./embedded-server";
import { freePort } from "./free-port";

const database = "latchkey";

/** The text that `path` keeps for our eyes alone; made on first use, by one process when several come together. */
async function remembered(path: string, make: () => string | Promise<string>): Promise<string> {
  const found = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return "";
  });
  if (found.trim()) return found.trim();
  const draft = `${path}-${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `${await make()}\n`, { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await unlink(draft);
  return remembered(path, make);
}

/** The port of the server over `folder`, once it answers; it may still be recovering. `null` when there is none. */
async function runningPort(folder: string, password: string): Promise<number | null> {
  for (let tries = 0; tries < 40; tries++) {
    const running = await runningServer(folder);
    if (running === null) return null;
    if (running.port && (await answers(running.port, password))) return running.port;
    await pause(250);
  }
  throw new Error(`The PostgreSQL over ${folder} runs and does not answer.`);
}

/** Starts the server on the port that `dataDir` remembers, or another when that is taken; gives the port. */
async function startOn(folder: string, portFile: string, password: string, port?: number): Promise<number> {
  const wanted = port ?? Number(await remembered(portFile, async () => String(await freePort())));
  const free = await freePort(wanted);
  await writeFile(portFile, `${free}\n`);
  try {
    await startServer({ folder, port: free, password });
    return free;
  } catch (error) {
    // Another process may have started it in the meantime.
    const other = await runningPort(folder, password);
    if (other === null) throw error;
    return other;
  }
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
  const portFile = join(dataDir, "postgres-port");
  const port = (await runningPort(folder, password)) ?? (await startOn(folder, portFile, password, options.port));
  await ensureDatabase(serverUrl(port, password));
  const url = serverUrl(port, password, database);
  return { url, stop: () => stopUnlessShared(url, folder) };
}
