import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { createClock, type ProcessClock } from "@/lib/adapters/clock";
import { createOidc } from "@/lib/adapters/oidc/create-oidc";
import { createPasswords } from "@/lib/adapters/password/create-passwords";
import { saml } from "@/lib/adapters/saml/saml";
import { createGuardedFetch } from "@/lib/adapters/web/guarded-fetch";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { cloneDatabase } from "./clone-database";
import { applicationRole, openDatabase } from "./open-database";
import { createTestOrganization } from "./test-organization";
import { createTestUser, type TestUser } from "./test-user";

/** Argon2id at its cheapest: tests prove rules, not hardness. */
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/**
 * A copy of the migrated database for one test file, or one `describe`, dropped after it; with real services over
 * it and an organization of the preset Balanced. Everything acts as the application's role; `ownerUrl` is for what
 * only the owner may do. `clock.advance(seconds)` moves the time of these services alone.
 */
export async function testDatabase(overrides: Parameters<typeof createTestOrganization>[1] = {}) {
  const { url, drop } = await cloneDatabase(inject("databaseServer"), inject("databaseTemplate"));
  const open: { close(): Promise<void> }[] = [];
  const connect = () => {
    // Races ask for exact counts, so whoever finds all connections taken waits.
    const database = openDatabase({ url, role: applicationRole, patience: 60_000 });
    open.push(database);
    return database;
  };
  const { db, pool } = connect();
  const clock: ProcessClock = await createClock(pool);
  afterAll(async () => {
    clock.stop();
    for (const database of open) await database.close();
    await drop();
  });

  const fetch = createGuardedFetch({ privateHosts: ["127.0.0.1"] });
  const services: Services = {
    db,
    clock,
    passwords: createPasswords({ peppers: { current: null, previous: new Map() }, waiting: 5_000, cost: cheap }),
    breached: null,
    linkKeys: { current: 1, keys: new Map([[1, randomBytes(32)]]) },
    saml,
    fetch,
    oidc: createOidc({ fetch, clock }),
    identifierKey: randomBytes(32),
  };
  const organization: Organization = await createTestOrganization(services, overrides);

  return {
    services,
    pool,
    clock,
    organization,
    ownerUrl: url,
    /** The same services over a pool of their own, as a second process would have them. */
    secondServices: (): Services => ({ ...services, db: connect().db }),
    /** One more pool of the application's role. */
    secondPool: () => connect().pool,
    createOrganization: (more: Parameters<typeof createTestOrganization>[1] = {}) =>
      createTestOrganization(services, more),
    createUser: (user: TestUser = {}) => createTestUser(services, organization, user),
    /** A visit by a stranger's browser; its client address is new each time unless told otherwise. */
    visit: (more: Partial<Visit> = {}): Visit => ({
      organization,
      clientAddress: `10.${randomBytes(3).join(".")}`,
      userAgent: "test browser",
      requestId: randomBytes(8).toString("hex"),
      deviceToken: null,
      actorId: null,
      ...more,
    }),
  };
}
