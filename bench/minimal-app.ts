import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { program, runNode } from "@/bin/run";
import { freePort } from "@/lib/adapters/database/free-port";
import { openClient } from "./http-client";

/** The least that this framework can serve for a request: what our own layers are compared with. */
export interface MinimalApp {
  port: number;
  origin: string;
  stop(): Promise<void>;
}

const files = {
  "package.json": `{ "type": "module" }`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  "app/page.jsx": `export const dynamic = "force-dynamic";
export default function Page() {
  return <h1>{Math.random()}</h1>;
}`,
};

// Inside the project, so that the framework is the one that the product uses; git does not see it.
const folder = join(import.meta.dirname, "../test-results/minimal-app");
const next = program("next", "dist/bin/next");
const wantedPort = 3_401;

async function build(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const code = await runNode([next, "build", folder], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  if (code !== 0) throw new Error("the minimal page could not be built");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

async function untilReady(port: number): Promise<void> {
  const client = openClient(port, 1);
  for (let tries = 0; tries < 120; tries++) {
    const answer = await client.ask({ path: "/" }).catch(() => null);
    if (answer?.status === 200) return client.close();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  client.close();
  throw new Error("the minimal page does not answer");
}

/** Builds a page that shows one number, rendered on each request, and serves it as the framework itself does. */
export async function startMinimalApp(): Promise<MinimalApp> {
  await build();
  const port = await freePort(wantedPort);
  const child = spawn(process.execPath, [next, "start", folder, "-p", String(port), "-H", "127.0.0.1"], {
    stdio: "ignore",
  });
  const stop = () => end(child);
  await untilReady(port).catch(async (error) => {
    await stop();
    throw error;
  });
  return { port, origin: `http://127.0.0.1:${port}`, stop };
}
