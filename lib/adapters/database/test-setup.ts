import type { TestProject } from "vitest/node";
import { migrate } from "@/prisma/migrate";
import { databaseUrl, withConnection } from "./clone-database";
import { startTestServer } from "./test-server";

const templateName = "latchkey_template";

/** Once for a whole test run: a server, and one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  await withConnection(server.url, (client) => client.query(`CREATE DATABASE ${templateName}`));
  await migrate(databaseUrl(server.url, templateName));
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", templateName);
  return () => server.stop();
}

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
    databaseTemplate: string;
  }
}
