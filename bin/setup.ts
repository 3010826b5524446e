import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { program, runNode } from "./run";
import { sourceHash } from "./source-hash";

const root = join(import.meta.dirname, "..");

/** Does `work` unless the file `stamp` says that it was done for the same sources and `result` is still there. */
async function unlessDone(stamp: string, result: string, hash: string, work: () => Promise<void>): Promise<void> {
  const path = join(root, stamp);
  const known = await readFile(path, "utf8").catch(() => "");
  if (known === hash && existsSync(join(root, result))) return;
  await work();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, hash);
}

async function generateClient(): Promise<void> {
  const hash = await sourceHash(root, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  await unlessDone("prisma/generated/.source", "prisma/generated/client.ts", hash, async () => {
    console.log("Generating the database client …");
    // The engine that `generate` would download is not needed; any file that exists keeps it from trying.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    };
    const code = await runNode([program("prisma", "build/index.js"), "generate", "--no-hints"], env);
    if (code !== 0) throw new Error("The database client could not be generated.");
  });
}

/** The types of addresses and of what the bundler imports, which the type check needs. A build makes them too. */
async function generateTypes(): Promise<void> {
  const hash = await sourceHash(root, ["app", "next.config.ts"]);
  await unlessDone(".next/types/.source", "next-env.d.ts", hash, async () => {
    const code = await runNode([program("next", "dist/bin/next"), "typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
    if (code !== 0) throw new Error("The types of the pages could not be generated.");
  });
}

async function build(): Promise<void> {
  const folders = ["app", "components", "lib", "messages", "public", "prisma/schema.prisma"];
  const files = ["instrumentation.ts", "next.config.ts", "tailwind.config.ts", "postcss.config.mjs", "tsconfig.json"];
  const hash = await sourceHash(root, [...folders, ...files, "package-lock.json"]);
  await unlessDone(".next/source", ".next/BUILD_ID", hash, async () => {
    console.log("Building the pages (once; about a minute) …");
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const code = await runNode([program("next", "dist/bin/next"), "build"], env);
    if (code !== 0) throw new Error("The pages could not be built.");
  });
}

/** What has to be there before anything runs. Quick when nothing is to do. With `--build` the pages too. */
async function main(): Promise<void> {
  process.chdir(root);
  await generateClient();
  await (process.argv.includes("--build") ? build() : generateTypes());
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
