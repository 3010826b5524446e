import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "./migrate";
import { withSchemaEngine } from "./schema-engine";

/** The SQL that would bring the migrated database at `url` to prisma/schema.prisma: the draft of a new migration. */
export async function diffToSchema(url: string): Promise<string> {
  const path = fileURLToPath(new URL("./schema.prisma", import.meta.url));
  const files = [{ path, content: await readFile(path, "utf8") }];
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: dirname(path) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return (stdout ?? "").trim();
}

/** Prints the draft, against an empty database of its own: `npx tsx prisma/diff.ts`. */
async function main(): Promise<void> {
  const { startTestServer } = await import("@/lib/adapters/database/test-server");
  const server = await startTestServer();
  try {
    await migrate(server.url);
    console.log(await diffToSchema(server.url));
  } finally {
    await server.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
