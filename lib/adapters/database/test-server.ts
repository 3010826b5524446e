import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningServer, serverUrl, startServer, stopServer } from "./embedded-server";
import { freePort } from "./free-port";

const prefix = "latchkey-test-";

/** Ends and removes the servers of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    const parent = join(tmpdir(), name);
    const owner = Number(await readFile(join(parent, "owner"), "utf8").catch(() => Number.NaN));
    if (!owner || alive(owner)) continue;
    if (await runningServer(join(parent, "postgres"))) await stopServer(join(parent, "postgres")).catch(() => {});
    await rm(parent, { recursive: true, force: true }).catch(() => {});
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** A PostgreSQL for one test run: nothing is flushed to disk, and `stop` removes it whole. */
export async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweep();
  const parent = await mkdtemp(join(tmpdir(), prefix));
  await chmod(parent, 0o755);
  await writeFile(join(parent, "owner"), String(process.pid));
  const folder = join(parent, "postgres");
  const password = randomBytes(12).toString("hex");
  const port = await freePort();
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  await startServer({ folder, port, password, settings });
  const stop = async () => {
    await stopServer(folder);
    await rm(parent, { recursive: true, force: true });
  };
  return { url: serverUrl(port, password), stop };
}
