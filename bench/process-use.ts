import { readdir, readFile } from "node:fs/promises";

/** The kernel counts CPU time in hundredths of a second, whatever its own tick is. */
const ticks = 100;

interface Stat {
  pid: number;
  parent: number;
  /** CPU seconds of its own, all threads together. */
  own: number;
  /** CPU seconds of children that have ended. */
  ended: number;
}

/** Linux alone keeps these books. */
async function stat(pid: number): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (text === null) return null;
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((n) => fields[n]);
  return { pid, parent, own: (user + system) / ticks, ended: (endedUser + endedSystem) / ticks };
}

async function childrenOf(pid: number): Promise<Stat[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(pids.map(stat));
  return stats.filter((one) => one !== null && one.parent === pid) as Stat[];
}

/** The child of this process whose command line names `script`. */
export async function childRunning(script: string): Promise<number> {
  for (const { pid } of await childrenOf(process.pid)) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.includes(script)) return pid;
  }
  throw new Error(`no child of this process runs ${script}`);
}

/** CPU seconds that a process has used so far, all its threads together. */
export const cpuOf = async (pid: number): Promise<number> => (await stat(pid))?.own ?? Number.NaN;

/** CPU seconds that a process and its children, ended ones included, have used so far. */
export async function cpuOfFamily(pid: number): Promise<number> {
  const [head, children] = await Promise.all([stat(pid), childrenOf(pid)]);
  return children.reduce((sum, child) => sum + child.own, (head?.own ?? Number.NaN) + (head?.ended ?? 0));
}

/** Memory that a process holds now (RSS), in MB. */
export async function residentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1]) / 1_024;
}
