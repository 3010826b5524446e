import { existsSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "@/lib/adapters/database/embedded";
import { findOrganization } from "@/lib/domain/organizations/find-organization";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import type { Environment } from "@/lib/env";
import { createServices, type ProcessServices } from "@/lib/services";
import { pendingMigrations } from "@/prisma/migrate";

/**
 * Runs `work` with the address of the database: the operator's, or the demo's own, which is started when no
 * server runs and left alone when one does. Throws a sentence where there is no demo yet.
 */
export async function withDatabase<Value>(env: Environment, work: (url: string) => Promise<Value>): Promise<Value> {
  if (env.databaseUrl) return work(env.databaseUrl);
  if (!existsSync(join(env.dataDir, "postgres"))) {
    throw new Error(
      `DATABASE_URL is not set, and there is no demo in ${env.dataDir}. Set DATABASE_URL, or make the demo: npm start`,
    );
  }
  const embedded = await startEmbedded({ dataDir: env.dataDir });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

/** Runs `work` with services over the migrated database. Throws a sentence when migrations are pending. */
export const withProduct = <Value>(
  env: Environment,
  work: (services: ProcessServices) => Promise<Value>,
): Promise<Value> =>
  withDatabase(env, async (databaseUrl) => {
    const pending = await pendingMigrations(databaseUrl);
    if (pending.length > 0) {
      throw new Error(`The database is not up to date (${pending.join(", ")}). Run: latchkey migrate`);
    }
    const services = await createServices({ ...env, databaseUrl });
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  });

/** The organization that an operator names by its host or its number. Throws a sentence when there is none. */
export async function organizationNamed({ db }: Services, named: string): Promise<Organization> {
  const number = /^\d{1,9}$/.test(named) ? Number(named) : null;
  const found =
    number === null
      ? await findOrganization(db, named)
      : await db.organization.findUnique({ where: { number }, omit: { logo: true } });
  if (found) return found;
  const all = await db.organization.findMany({ select: { host: true }, orderBy: { host: "asc" }, take: 20 });
  const known = all.length > 0 ? `There are: ${all.map(({ host }) => host).join(", ")}` : "There is none yet.";
  throw new Error(`There is no organization "${named}". ${known}`);
}
