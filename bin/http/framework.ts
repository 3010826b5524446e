import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import type { Door } from "./door";

/** The folder of the product, wherever it was started from. */
export const productFolder = join(import.meta.dirname, "../..");

/**
 * The framework's own handler: over the finished build, or compiling as it goes with `dev`. Throws a sentence when
 * there is no build.
 */
export async function prepareFramework(options: { dev: boolean; host: string; port: number }): Promise<{
  handle: Door["framework"];
  close(): Promise<void>;
}> {
  const { dev, host, port } = options;
  if (!dev && !existsSync(join(productFolder, ".next/BUILD_ID"))) {
    throw new Error("  The pages are not built yet: run npm run build, or start with npm start.");
  }
  // In production nothing is upgraded: the framework's listener hangs on a server that never listens.
  const upgrades = dev ? {} : { httpServer: createServer() };
  const app = next({ dev, dir: productFolder, hostname: host, port, quiet: !dev, ...upgrades });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
