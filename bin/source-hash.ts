import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** A hash over the names and contents of `roots` (files, or folders with all below), tests and what is generated left out. */
export async function sourceHash(folder: string, roots: string[]): Promise<string> {
  const files = (await Promise.all(roots.map((root) => filesBelow(join(folder, root))))).flat().sort();
  const hash = createHash("sha256").update(process.version);
  for (const path of files) {
    hash.update(`\0${relative(folder, path)}\0`).update(await readFile(path));
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") return null;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries === null) return [path];
  const kept = entries.filter((entry) => entry.name !== "generated" && !entry.name.includes(".test."));
  return (await Promise.all(kept.map((entry) => filesBelow(join(path, entry.name))))).flat();
}
