import { execFile, type SpawnOptions, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { embeddedFolder } from "./embedded-binaries";

const execute = promisify(execFile);

/** As whom PostgreSQL runs: it refuses to be root, so root lends it another user. `null`: as we are. */
export interface ServerUser {
  uid: number;
  gid: number;
  /** Whether the way to the binaries or the data leads through folders closed to that user (/root, say). */
  closedOut: boolean;
}

async function postgresIds(): Promise<{ uid: number; gid: number }> {
  const ids = async () => ({
    uid: Number((await execute("id", ["-u", "postgres"])).stdout),
    gid: Number((await execute("id", ["-g", "postgres"])).stdout),
  });
  return ids().catch(async () => {
    await execute("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
    return ids();
  });
}

async function open(path: string, { uid, gid }: { uid: number; gid: number }): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(path);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  const here = (mode & bit) !== 0;
  return here && (path === dirname(path) || open(dirname(path), { uid, gid }));
}

/** Decides as whom the server over `folder` runs: whoever owns it already, else, for root, `postgres` (created if missing). */
export async function serverUser(folder: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  await mkdir(dirname(folder), { recursive: true });
  const owner = await stat(folder).catch(() => null);
  const ids = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await postgresIds();
  const ways = await Promise.all([open(join(embeddedFolder(), "bin"), ids), open(dirname(folder), ids)]);
  return { ...ids, closedOut: ways.includes(false) };
}

/** Runs one of PostgreSQL's programs to its end. Throws its own words when it fails. */
export async function runBinary(name: "initdb" | "pg_ctl", args: string[], user: ServerUser | null): Promise<void> {
  const path = join(embeddedFolder(), "bin", name);
  // A closed way is passed with the one capability that opens it, never as root.
  const lent = user?.closedOut && [
    ...[`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"],
    ...["--inh-caps=+dac_override", "--ambient-caps=+dac_override", path, ...args],
  ];
  const ids = user && !user.closedOut ? { uid: user.uid, gid: user.gid } : {};
  // The server that pg_ctl leaves behind would keep a pipe open for ever; its words are in its log.
  const stdio: StdioOptions = ["ignore", "ignore", name === "pg_ctl" ? "ignore" : "pipe"];
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: "production" } as const;
  const options: SpawnOptions = { ...ids, env, cwd: "/", stdio };
  const child = spawn(lent ? "setpriv" : path, lent || args, options);
  let words = "";
  child.stderr?.on("data", (chunk) => {
    words += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${name} failed (${code}). ${words.trim()}`.trim());
}

/** Makes `folder` for that user alone. */
export async function ownFolder(folder: string, user: ServerUser | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}
