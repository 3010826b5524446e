import { z } from "zod";
import { shiftJobs } from "@/lib/adapters/jobs/shift-jobs";
import { routes } from "@/lib/routes";
import { isOwnPost } from "./check-origin";
import type { Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";

const shape = z.strictObject({
  advanceSeconds: z
    .number()
    .int()
    .min(0)
    .max(366 * 86_400),
});

async function readJson(exchange: Exchange): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of exchange.request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return null;
  }
}

/**
 * `POST /test/clock {"advanceSeconds": n}`: moves the product's clock on, with everything that waits for it. Only in
 * the demo with TEST_TOOLS=1, and never for a page of elsewhere that a browser on this machine shows.
 */
export const moveClock: Step = async (door, exchange) => {
  const { path, request, response } = exchange;
  if (path !== routes.testClock) return false;
  if (!door.env.testTools) return answerPlain(exchange, 404, "notFound");
  if (request.method !== "POST") return answerPlain(exchange, 405, "methodNotAllowed", { Allow: "POST" });
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const byBrowser = origin !== undefined || site !== undefined;
  if (byBrowser && !isOwnPost({ origin, host, site: String(site) }, `http://${host}`)) {
    return answerPlain(exchange, 403, "foreignForm");
  }
  const read = shape.safeParse(await readJson(exchange));
  if (!read.success) return answerPlain(exchange, 400, "badRequest");
  door.services.clock.advance(read.data.advanceSeconds);
  await shiftJobs(door.services.pool, read.data.advanceSeconds);
  const body = JSON.stringify({ now: door.services.clock.now().toISOString() });
  response.writeHead(200, { "Content-Type": "application/json" }).end(body);
  return true;
};
