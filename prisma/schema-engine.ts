import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

// The package's entry is made for bundlers; Node.js loads the WebAssembly by hand.
type Loaded = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: WebAssembly.Exports): void };
const loaded = engine as unknown as Loaded;
let ready: Promise<void> | undefined;

async function load(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

const oid = { char: 18, text: 25 };
const characterColumns = new WeakMap<object, number[]>();

/** Notes which columns are the catalog's one-byte "char", a type that the driver adapter refuses. */
class CatalogPool extends pg.Pool {
  override query = (async (...given: Parameters<pg.Pool["query"]>) => {
    const result = (await super.query(...given)) as unknown as pg.QueryResult;
    const found: number[] = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== oid.char) continue;
      field.dataTypeID = oid.text;
      found.push(index);
    }
    if (found.length > 0) characterColumns.set(result.rows, found);
    return result;
  }) as unknown as pg.Pool["query"];
}

/** The driver adapter as the schema engine needs it: knows "char", and does not cut scripts at every semicolon. */
class SchemaAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of characterColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    // Sent whole a script is one transaction.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/** Runs `work` with Prisma's schema engine over the database at `url`, without the native engine that is a download. */
export async function withSchemaEngine<Value>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Value>,
): Promise<Value> {
  ready ??= load();
  await ready;
  const pool = new CatalogPool({ connectionString: url, max: 2 });
  pool.on("error", () => {}); // a lost connection fails the query that needs it
  const adapter = bindSqlAdapterFactory(new SchemaAdapter(pool));
  const schemaEngine = await loaded.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
    await pool.end();
  }
}
