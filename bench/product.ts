import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startProductUnderTest } from "@/bin/product-under-test";
import { runningServer, serverUrl } from "@/lib/adapters/database/embedded-server";
import type { Organization } from "@/lib/domain/organizations/organization";
import { readEnvironment } from "@/lib/env";
import { createServices, type ProcessServices } from "@/lib/services";
import { childRunning } from "./process-use";

/** The product under load: its own process over its own database, and what is measured of it from outside. */
export interface Product {
  port: number;
  origin: string;
  /** Its process, and that of its PostgreSQL. */
  pid: number;
  databasePid: number;
  /** The organization at `origin`: Balanced, nothing switched off. */
  organization: Organization;
  /** Services of our own over its database, to fill it. */
  services: ProcessServices;
  stop(): Promise<void>;
}

const wantedPort = 3_400;

/** Starts the built product as the journeys do: an empty data directory, and a proxy on this machine is trusted. */
export async function startProduct(): Promise<Product> {
  const started = await startProductUnderTest(wantedPort);
  const { PORT, DATA_DIR } = started.env;
  try {
    const running = await runningServer(join(DATA_DIR, "postgres"));
    const read = readEnvironment(started.env);
    if (!running || !("env" in read)) throw new Error("the started product has no database");
    const password = (await readFile(join(DATA_DIR, "postgres-password"), "utf8")).trim();
    const services = await createServices({ ...read.env, databaseUrl: serverUrl(running.port, password, "latchkey") });
    const organization = await services.db.organization.findUniqueOrThrow({
      where: { host: "localhost" },
      omit: { logo: true },
    });
    return {
      port: Number(PORT),
      origin: organization.origin,
      pid: await childRunning("bin/serve.ts"),
      databasePid: running.pid,
      organization,
      services,
      stop: async () => {
        await services.close();
        await started.stop();
      },
    };
  } catch (error) {
    await started.stop();
    throw error;
  }
}
