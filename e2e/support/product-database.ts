import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runningServer, serverUrl } from "@/lib/adapters/database/embedded-server";
import { environment } from "@/lib/env";
import { createServices, type ProcessServices } from "@/lib/services";

/**
 * The running product's own database, found under its DATA_DIR, with the services that its verbs take. Nothing but
 * e2e/support may use it: journeys see what a person sees.
 */
export async function openProduct(): Promise<ProcessServices> {
  const env = environment();
  const running = await runningServer(join(env.dataDir, "postgres"));
  if (!running) throw new Error(`no product runs over ${env.dataDir}: start it with the same DATA_DIR and PORT`);
  const password = (await readFile(join(env.dataDir, "postgres-password"), "utf8")).trim();
  return createServices({ ...env, databaseUrl: serverUrl(running.port, password, "latchkey") });
}
