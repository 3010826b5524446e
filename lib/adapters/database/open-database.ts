import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { plannedAnew } from "@/lib/domain/planned-anew";
import { PrismaClient } from "@/prisma/generated/client";

export interface Database {
  db: PrismaClient;
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  role?: string;
  /** How long a query waits for a free connection, in milliseconds. */
  patience?: number;
}

/**
 * The database at `url`: one pool of at most ten connections, used by Prisma and for plain SQL alike (T100).
 * Waits 2 s for a connection unless told otherwise, 5 s for a statement, and drops a transaction left idle for 10 s.
 * No statement is compiled or spread over several processors: each would take from others more than it gains for itself.
 * With `role` every connection acts as that role, which owns nothing (T84). Connects at the first query.
 */
export function openDatabase({ url, role, patience = 2_000 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    statement_timeout: 5_000,
    query_timeout: 6_000, // when the server does not even say that it gave up
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    options: [...settings, ...(role ? [`role=${role}`] : [])].map((setting) => `-c ${setting}`).join(" "),
  });
  // An idle connection that breaks is replaced at the next query, which reports what is wrong.
  pool.on("error", () => {});
  // One in use reports to whoever uses it; without a listener of its own it would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    transactionOptions: { maxWait: patience, timeout: 8_000 },
  });
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, close };
}

const settings = ["jit=off", "max_parallel_workers_per_gather=0"];

/** Statements of this process that are prepared once for each connection; there are fewer, this bounds their memory. */
const mostPrepared = 500;

/**
 * Names statements by their text, so that the database plans each once and not at every call, but for those that say that
 * they shall be. An empty name prepares nothing.
 */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (sql.includes(plannedAnew.sql)) return "";
    const known = names.get(sql);
    if (known !== undefined || names.size >= mostPrepared) return known ?? "";
    const name = `latchkey_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** The role under which the application reads and writes (prisma/rights.sql). */
export const applicationRole = "latchkey_app";
