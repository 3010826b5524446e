import { randomBytes } from "node:crypto";
import { access, chown, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { prepareBinaries } from "./embedded-binaries";
import { ownFolder, runBinary, type ServerUser, serverUser } from "./server-user";

export interface ServerOptions {
  /** The data directory of PostgreSQL itself. */
  folder: string;
  port: number;
  password: string;
  /** Further settings, `name=value`. */
  settings?: string[];
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Makes the cluster in `folder` if there is none: UTF-8, sorted by code point, one superuser with a password. It is
 * made beside and moved when it is whole, so that a killed process leaves no half of one.
 */
async function initialise({ folder, password }: ServerOptions, user: ServerUser | null): Promise<void> {
  if (await exists(join(folder, "PG_VERSION"))) return;
  const fresh = `${folder}-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${fresh}-password`;
  const flags = ["--username=latchkey", "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin"];
  const locale = ["--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"];
  try {
    await ownFolder(fresh, user);
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user) await chown(passwordFile, user.uid, user.gid);
    await runBinary("initdb", [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...flags, ...locale], user);
    await rename(fresh, folder).catch(async (error) => {
      if (!(await exists(join(folder, "PG_VERSION")))) throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The living process that `folder`'s pid file names, with its port, and whether it is a PostgreSQL over this very folder. */
async function namedProcess(folder: string): Promise<{ pid: number; port: number; ours: boolean } | null> {
  const lines = (await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0)) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => folder);
  return { pid, port: Number(lines[3]), ours: command.includes(folder) };
}

/** The server that runs over `folder`, if any. Its port is 0 while it is still coming up. */
export async function runningServer(folder: string): Promise<{ pid: number; port: number } | null> {
  const named = await namedProcess(folder);
  return named?.ours ? { pid: named.pid, port: named.port || 0 } : null;
}

/** Starts the server over `options.folder`, on 127.0.0.1 alone, and waits until it answers. It outlives this process. */
export async function startServer(options: ServerOptions): Promise<void> {
  const { folder, port, settings = [] } = options;
  await prepareBinaries();
  const user = await serverUser(folder);
  await initialise(options, user);
  // A pid file whose number now belongs to another program would keep PostgreSQL from starting.
  if ((await namedProcess(folder))?.ours === false) await rm(join(folder, "postmaster.pid"), { force: true });
  const log = join(folder, "server.log");
  await rm(log, { force: true });
  const own = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_checkpoints=off", "timezone=UTC"];
  const flags = [...own, ...settings].map((setting) => `-c ${setting}`).join(" ");
  try {
    await runBinary("pg_ctl", ["start", "-w", "-t", "60", "-D", folder, "-l", log, "-o", `-p ${port} ${flags}`], user);
  } catch {
    const words = await readFile(log, "utf8").catch(() => "");
    throw new Error(`The embedded PostgreSQL did not start. ${words.trim().split("\n").slice(-5).join("\n")}`);
  }
}

/** Ends the server over `folder`, disconnecting whoever still uses it. */
export async function stopServer(folder: string): Promise<void> {
  await runBinary("pg_ctl", ["stop", "-w", "-t", "30", "-m", "fast", "-D", folder], await serverUser(folder));
}

/** Whether a server with that password answers on that port of 127.0.0.1. */
export async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: serverUrl(port, password), connectionTimeoutMillis: 2_000 });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

export const serverUrl = (port: number, password: string, database = "postgres") =>
  `postgresql://latchkey:${password}@127.0.0.1:${port}/${database}`;
