import { routes } from "@/lib/routes";
import { openClient } from "./http-client";
import type { Product } from "./product";

/** How late the server's event loop ran, in milliseconds: what 99 in 100 looks at it found at most, and the worst. */
export interface EventLoopDelay {
  p99: number;
  longest: number;
}

/** The delay inside the server since it was last asked, as it tells of it itself (bin/http/metrics.ts). */
export async function eventLoopDelay({ port }: Product): Promise<EventLoopDelay> {
  const client = openClient(port, 1);
  try {
    const text = (await client.ask({ path: routes.metrics })).body.toString();
    const at = (quantile: string) =>
      Number(new RegExp(`^latchkey_event_loop_delay_seconds\\{quantile="${quantile}"\\} (.+)$`, "m").exec(text)?.[1]);
    return { p99: at("0.99") * 1_000, longest: at("1") * 1_000 };
  } finally {
    client.close();
  }
}
