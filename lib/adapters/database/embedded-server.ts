import { access, chown, readFile, rm, writeFile } from "node:fs/promises";
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

/** Makes the cluster in `folder` if there is none: UTF-8, sorted by code point, one superuser with a password. */
async function initialise(options: ServerOptions, user: ServerUser | null): Promise<void> {
  const { folder } = options;
  if (await exists(join(folder, "PG_VERSION"))) return;
  await ownFolder(folder, user);
  const passwordFile = `${folder}-initial-password`;
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const flags = ["--username=latchkey", "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin"];
  const locale = ["--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"];
  try {
    await runBinary("initdb", [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...flags, ...locale], user);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The process that `folder`'s pid file names, with its port, if it lives and is a PostgreSQL over this very folder. */
export async function runningServer(folder: string): Promise<{ pid: number; port: number } | null> {
  const lines = (await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0)) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => folder);
  return command.includes(folder) ? { pid, port: Number(lines[3]) } : null;
}

/** Starts the server over `options.folder`, on 127.0.0.1 alone, and waits until it answers. It outlives this process. */
export async function startServer(options: ServerOptions): Promise<void> {
  const { folder, port, settings = [] } = options;
  await prepareBinaries();
  const user = await serverUser(folder);
  await initialise(options, user);
  // A pid file whose number now belongs to another program would keep PostgreSQL from starting.
  if ((await runningServer(folder)) === null) await rm(join(folder, "postmaster.pid"), { force: true });
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
