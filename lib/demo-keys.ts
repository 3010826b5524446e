import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { type Environment, readEnvironment } from "./env";

const freshKeys = () =>
  `LINK_KEY=1:${randomBytes(32).toString("base64url")}\nAUTH_SECRET=${randomBytes(32).toString("base64url")}\n`;

/** The text of the file at `path`, made first when there is none. Two processes that start together get the same. */
async function keysAt(path: string): Promise<string> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(freshKeys());
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFile(path, "utf8");
}

/**
 * The environment with the two keys that the demo makes for itself and keeps in `<DATA_DIR>/keys`, readable by
 * its owner alone and apart from the database. What the environment sets itself is kept. Throws a sentence when
 * the file is damaged.
 */
export async function withDemoKeys(env: Environment): Promise<Environment> {
  if (env.linkKeys && env.authSecret) return env;
  await mkdir(env.dataDir, { recursive: true });
  const path = join(env.dataDir, "keys");
  const read = readEnvironment(parseEnv(await keysAt(path)));
  if (!("env" in read) || !read.env.linkKeys || !read.env.authSecret) {
    throw new Error(`The keys in ${path} cannot be read. Remove the file, and every link mailed so far stops working.`);
  }
  return { ...env, linkKeys: env.linkKeys ?? read.env.linkKeys, authSecret: env.authSecret ?? read.env.authSecret };
}
