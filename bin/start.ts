import type { Server } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { readCsv } from "@/lib/adapters/csv/read-csv";
import { startEmbedded } from "@/lib/adapters/database/embedded";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { startWorker } from "@/lib/adapters/jobs/start-worker";
import { chooseTransport } from "@/lib/adapters/mail/choose-transport";
import { handOver, senderOf } from "@/lib/adapters/mail/hand-over";
import { readResendReport } from "@/lib/adapters/mail/read-resend-report";
import { unsetTransport } from "@/lib/adapters/mail/unset-transport";
import type { Environment } from "@/lib/env";
import { createServices } from "@/lib/services";
import { migrate, pendingMigrations } from "@/prisma/migrate";
import { seedDemo } from "@/prisma/seed";
import { announce } from "./announce";
import { demoGuide } from "./demo-guide";
import { networkSet } from "./http/client-address";
import { watchDatabase } from "./http/database-watch";
import type { Door } from "./http/door";
import { prepareFramework, productFolder } from "./http/framework";
import { createMetrics } from "./http/metrics";
import { organizationsOf } from "./http/organizations";
import { createHttpServer, drain, listen, probePort } from "./http/server";
import { loadStaticAssets } from "./http/static-assets";
import { onEndSignal } from "./shutdown";
import { checkHost, checkStart } from "./start-checks";

/** How long running requests may still take when the process is told to end, in milliseconds. */
const patience = 10_000;

/** The database of this process: its own in the demo, else the operator's. Migrated when it returns. */
async function openOwnDatabase(env: Environment, closing: Closing, mayMigrate: boolean): Promise<string> {
  const embedded = env.databaseUrl ? null : await startEmbedded({ dataDir: env.dataDir });
  if (embedded) closing.push(() => embedded.stop());
  const url = env.databaseUrl ?? embedded?.url ?? "";
  if (mayMigrate) await migrate(url);
  const pending = await pendingMigrations(url);
  if (pending.length > 0)
    throw new Error(`  Migrations are pending (${pending.join(", ")}): run npm run latchkey -- migrate.`);
  return url;
}

/** What to undo at the end, the last first. */
type Closing = (() => Promise<unknown> | unknown)[];

async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.splice(0).reverse()) await Promise.resolve(close()).catch(() => {});
}

async function openDoor(
  env: Environment,
  closing: Closing,
  options: { dev: boolean; migrate: boolean },
): Promise<Server> {
  // Lines are written behind the requests that they tell of, and all before the process ends.
  const log = pino({ level: env.logLevel }, pino.destination({ sync: false }));
  const url = await openOwnDatabase(env, closing, options.migrate);
  const services = await createServices({ ...env, databaseUrl: url });
  closing.push(() => services.close());
  if (env.demo) await seedDemo(services, { origin: (host) => `http://${host}:${env.port}` });
  await checkStart(env, services);
  const transport = env.demo || env.smtpUrl || env.resendApiKey ? chooseTransport(env) : unsetTransport();
  closing.push(() => transport.close?.());
  // Nobody looks at a page while a job waits: it may wait longer for its connection.
  const owner = openDatabase({ url, patience: 10_000 });
  closing.push(() => owner.close());
  const worker = await startWorker({ services, owner, handOver: handOver(services, transport), readCsv, log });
  closing.push(() => worker.stop());
  const framework = await prepareFramework({ dev: options.dev, host: env.host, port: env.port });
  closing.push(() => framework.close());
  const database = watchDatabase(url);
  closing.push(() => database.stop());
  let stopping = false;
  const secret = env.resendWebhookSecret;
  const door: Door = {
    env,
    dev: options.dev,
    trustedProxies: networkSet(env.trustedProxies),
    services,
    organizations: organizationsOf(services.db),
    database,
    assets: options.dev ? new Map() : await loadStaticAssets(join(productFolder, ".next")),
    sharedPages: new Map(),
    metrics: createMetrics(),
    log,
    readMailReport: secret ? (headers, body) => readResendReport(secret, headers, body) : null,
    mailFrom: (organization) => senderOf(transport, organization).address,
    demoGuide: env.demo ? (organization) => demoGuide(services, organization) : undefined,
    workerAlive: worker.alive,
    stopping: () => stopping,
    framework: framework.handle,
  };
  const server = createHttpServer(door);
  await listen(server, env.host, env.port);
  closing.push(() => {
    stopping = true;
    return drain(server, patience);
  });
  console.log(await announce(env, services));
  return server;
}

/** Starts everything in order and keeps serving; ends in the opposite order on SIGTERM or SIGINT. */
export async function start(env: Environment, options: { dev: boolean; migrate: boolean }): Promise<void> {
  checkHost(env);
  await probePort(env.host, env.port);
  const closing: Closing = [];
  onEndSignal(() => closeAll(closing));
  try {
    await openDoor(env, closing, options);
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
