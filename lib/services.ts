import { hkdfSync } from "node:crypto";
import { createClock, type ProcessClock } from "./adapters/clock";
import { applicationRole, openDatabase } from "./adapters/database/open-database";
import { createOidc } from "./adapters/oidc/create-oidc";
import { openBreachedList } from "./adapters/password/breached-list";
import { createPasswords, type Peppers } from "./adapters/password/create-passwords";
import { saml } from "./adapters/saml/saml";
import { createGuardedFetch } from "./adapters/web/guarded-fetch";
import { withDemoKeys } from "./demo-keys";
import type { Services } from "./domain/services";
import type { Environment } from "./env";

/** The services with what only the process itself needs of them. */
export interface ProcessServices extends Services {
  clock: ProcessClock;
  passwords: ReturnType<typeof createPasswords>;
  /** AUTH_SECRET. */
  authSecret: string;
  pool: ReturnType<typeof openDatabase>["pool"];
  close(): Promise<void>;
}

function peppersOf({ pepper, previousPepper }: Environment): Peppers {
  const keyed = (from: NonNullable<typeof pepper>) => ({ name: from.name, key: Buffer.from(from.secret) });
  return {
    current: pepper ? keyed(pepper) : null,
    previous: new Map(previousPepper ? [[previousPepper.name, keyed(previousPepper).key]] : []),
  };
}

/**
 * What stands behind everything the domain is given: one database pool, one hash queue, one clock for the
 * process. `databaseUrl` must be set by now; in the demo it is the embedded database's. The keys that the demo
 * lacks are made. Throws a sentence when the database cannot be reached.
 */
export async function createServices(environment: Environment): Promise<ProcessServices> {
  const env = await withDemoKeys(environment);
  if (!env.databaseUrl || !env.linkKeys || !env.authSecret) throw new Error("createServices needs a database and keys");
  const database = openDatabase({ url: env.databaseUrl, role: applicationRole });
  const clock = await createClock(database.pool).catch(async (error: Error) => {
    await database.close();
    throw new Error(`The database cannot be reached: ${error.message}`);
  });
  const fetch = createGuardedFetch({ privateHosts: env.privateHosts });
  return {
    db: database.db,
    pool: database.pool,
    clock,
    passwords: createPasswords({ peppers: peppersOf(env) }),
    breached: env.breachedPasswords
      ? await openBreachedList(env.breachedPasswords, (sentence) => process.emitWarning(sentence))
      : null,
    linkKeys: env.linkKeys,
    saml,
    fetch,
    oidc: createOidc({ fetch, clock }),
    authSecret: env.authSecret,
    identifierKey: Buffer.from(hkdfSync("sha256", env.authSecret, "", "latchkey unknown identifiers", 32)),
    close: async () => {
      clock.stop();
      await database.close();
    },
  };
}
