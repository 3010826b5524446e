import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { withDemoKeys } from "./demo-keys";
import { readEnvironment } from "./env";

let dataDir = "";
const envOf = (source: Record<string, string> = {}) => {
  const read = readEnvironment({ DATA_DIR: dataDir, ...source });
  if ("problems" in read) throw new Error(read.problems.join());
  return read.env;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "keys-"));
});

describe("the demo's keys", () => {
  it("are made once, for their owner alone, and are the same at the next start", async () => {
    const [first, second] = await Promise.all([withDemoKeys(envOf()), withDemoKeys(envOf())]);
    expect(first.linkKeys?.keys.get(1)).toHaveLength(32);
    expect(second).toEqual(first);
    expect(await withDemoKeys(envOf())).toEqual(first);
    expect((await stat(join(dataDir, "keys"))).mode & 0o777).toBe(0o600);
  });

  it("give way to keys that the environment sets", async () => {
    const secret = "s".repeat(40);
    expect((await withDemoKeys(envOf({ AUTH_SECRET: secret }))).authSecret).toBe(secret);
  });

  it("that are damaged stop the start with a sentence", async () => {
    await writeFile(join(dataDir, "keys"), "LINK_KEY=1:short\n");
    await expect(withDemoKeys(envOf())).rejects.toThrow(/cannot be read/);
  });
});
