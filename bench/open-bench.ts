import type { Bench } from "./measurement";
import { startMinimalApp } from "./minimal-app";
import { startProduct } from "./product";

function once<Value extends { stop(): Promise<void> }>(start: () => Promise<Value>) {
  let started: Promise<Value> | null = null;
  const get = () => {
    started ??= start();
    return started;
  };
  return { get, stop: async () => (await started?.catch(() => null))?.stop() };
}

/** Runs `work` with everything that measurements share, and ends whatever they started. */
export async function withBench<Value>(browser: string, work: (bench: Bench) => Promise<Value>): Promise<Value> {
  const product = once(startProduct);
  const minimal = once(startMinimalApp);
  try {
    return await work({ product: product.get, minimal: minimal.get, browser });
  } finally {
    await minimal.stop();
    await product.stop();
  }
}
