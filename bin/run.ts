import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const packages = createRequire(import.meta.url);

/** The path of a program that an installed package brings, such as `program("next", "dist/bin/next")`. */
export const program = (name: string, path: string): string =>
  join(dirname(packages.resolve(`${name}/package.json`)), path);

/** Runs a script with this Node.js, showing what it prints; gives its exit code (1 when a signal ended it). */
export async function runNode(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? 1;
}
