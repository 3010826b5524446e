import { randomBytes } from "node:crypto";
import { databaseUrl, withConnection } from "@/lib/adapters/database/clone-database";
import { startTestServer } from "@/lib/adapters/database/test-server";
import { insertOrganization } from "@/lib/domain/organizations/insert-organization";
import type { Organization } from "@/lib/domain/organizations/organization";
import { readEnvironment } from "@/lib/env";
import { createServices, type ProcessServices } from "@/lib/services";
import { migrate } from "@/prisma/migrate";

/** A database of its own with one organization, which has the role Employee and nobody yet. */
export interface Town {
  services: ProcessServices;
  organization: Organization;
  /** The database as its owner sees it. */
  url: string;
}

/** Founds a town on a server; whoever does closes its services. */
export async function foundTown(server: string, name: string): Promise<Town> {
  await withConnection(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = databaseUrl(server, name);
  await migrate(url);
  const secret = () => randomBytes(32).toString("base64url");
  const read = readEnvironment({ DATABASE_URL: url, LINK_KEY: `1:${secret()}`, AUTH_SECRET: secret() });
  if (!("env" in read)) throw new Error(read.problems.join(" "));
  const services = await createServices(read.env);
  const made = { name, origin: "http://town.localhost", preset: "balanced" } as const;
  const organization = await insertOrganization(services.db, services, made);
  const { id } = organization;
  await services.db.role.create({ data: { id, organizationId: id, name: "Employee", methods: ["password"] } });
  return { services, organization, url };
}

/** Runs `work` in a town on a server of its own, which is gone afterwards. */
export async function withTown<Value>(name: string, work: (town: Town) => Promise<Value>): Promise<Value> {
  const server = await startTestServer();
  try {
    const town = await foundTown(server.url, name);
    try {
      return await work(town);
    } finally {
      await town.services.close();
    }
  } finally {
    await server.stop();
  }
}
