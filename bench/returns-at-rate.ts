import { eventLoopDelay } from "./event-loop";
import { atRate, forTimes } from "./load";
import { type Row, rowOf } from "./measurement";
import type { Product } from "./product";
import { median, percentile } from "./statistics";

/** People who sign in through a provider. */
export interface ProviderLoad<Returning> {
  /** The next person is sent to the provider, and is back with its answer. */
  leave(): Promise<Returning>;
  /** They bring it; throws when no session is opened. */
  come(returning: Returning): Promise<void>;
}

const perSecond = 10;
const seconds = 25;

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** How long an answer takes into a session while ten a second bring one, and how late the server's event loop is. */
export async function returnsAtRate<Returning>(
  product: Product,
  load: ProviderLoad<Returning>,
  protocol: string,
): Promise<Row[]> {
  await forTimes(150, 4, async () => load.come(await load.leave()));
  await eventLoopDelay(product);
  const waits: number[] = [];
  await atRate(perSecond, seconds, async () => {
    const returning = await load.leave();
    waits.push(await timed(() => load.come(returning)));
  });
  const delay = await eventLoopDelay(product);
  return [
    rowOf(`sign-ins by ${protocol} at 10 a second: 95 % of answers are a session within`, percentile(waits, 0.95), {
      most: 300,
      unit: " ms",
    }),
    rowOf("  half of them within", median(waits), { unit: " ms" }),
    rowOf("  event-loop delay of the server meanwhile, p99", delay.p99, { most: 50, unit: " ms" }),
  ];
}
