import { randomBytes } from "node:crypto";
import pg from "pg";

/** Runs `work` with one connection to `url`. */
export async function withConnection<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of the database `template` on the server at `server`, with the function that drops it again. */
export async function cloneDatabase(server: string, template: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await withConnection(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const drop = async () => {
    await withConnection(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  };
  return { url: databaseUrl(server, name), drop };
}

/** The address of another database on the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
