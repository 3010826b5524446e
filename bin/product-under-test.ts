import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningServer, stopServer } from "@/lib/adapters/database/embedded-server";
import { freePort } from "@/lib/adapters/database/free-port";
import { routes } from "@/lib/routes";

const ready = (port: string) =>
  new Promise<boolean>((resolve) => {
    const asked = get({ host: "127.0.0.1", port, path: routes.ready, agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on("timeout", () => asked.destroy()).on("error", () => resolve(false));
  });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function end(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = child.exitCode !== null || child.signalCode !== null ? null : once(child, "exit");
  child.kill("SIGTERM");
  await Promise.race([ended, pause(25_000)]);
  if (child.exitCode === null) child.kill("SIGKILL");
  const folder = join(dataDir, "postgres");
  if (await runningServer(folder)) await stopServer(folder);
  await rm(dataDir, { recursive: true, force: true });
}

/**
 * Starts the built product over an empty data directory of its own, with test tools and a trusted proxy on this
 * machine, and waits until it is ready. `env` leads e2e/support to it. Throws when it is not ready within two minutes.
 */
export async function startProductUnderTest(wantedPort: number) {
  const dataDir = await mkdtemp(join(tmpdir(), "latchkey-journeys-"));
  await chmod(dataDir, 0o755);
  const port = String(await freePort(wantedPort));
  const env = {
    HOST: "127.0.0.1",
    PORT: port,
    E2E_PORT: port,
    DATA_DIR: dataDir,
    TEST_TOOLS: "1",
    TRUSTED_PROXIES: "127.0.0.1/32",
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
  };
  // An operator's own settings must not reach the journeys.
  const { DATABASE_URL: _, SMTP_URL: __, RESEND_API_KEY: ___, ...inherited } = process.env;
  const options = { stdio: "inherit", env: { ...inherited, ...env } } as const;
  const child = spawn(process.execPath, ["--import", "tsx", "bin/serve.ts"], options);
  const stop = () => end(child, dataDir);
  for (let tries = 0; tries < 480; tries++) {
    if (child.exitCode !== null) break;
    if (await ready(port)) return { env, stop };
    await pause(250);
  }
  await stop();
  throw new Error("The product did not get ready.");
}
