import { routes } from "@/lib/routes";
import { contains, isLoopback } from "./client-address";
import type { Door, Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";

function answerJson({ request, response }: Exchange, status: number, value: object): true {
  const body = JSON.stringify(value);
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  return true;
}

/** The most that the process's clock may differ from the database's, in seconds (T97). */
export const mostClockSkew = 5;

/** Migrations are applied, or the start refused, before the process listens; what can change later is asked here. */
async function readiness(door: Door): Promise<Record<string, boolean>> {
  const database = door.database.up() && (await door.database.ask());
  const skew = database
    ? await door.services.clock.skew().catch(() => Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
  return { database, clock: Math.abs(skew) <= mostClockSkew, worker: door.workerAlive(), serving: !door.stopping() };
}

async function answerMetrics(door: Door, exchange: Exchange): Promise<true> {
  const { peer, direct, response } = exchange;
  const near = direct && (isLoopback(peer) || contains(door.trustedProxies, peer));
  if (!near) return answerPlain(exchange, 404, "notFound");
  const text = await door.metrics.text(door.services);
  response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" }).end(text);
  return true;
}

/** Health and metrics, on any host and without the framework. Only GET and HEAD. */
export const answerMachine: Step = async (door, exchange) => {
  const { path, request } = exchange;
  if (path !== routes.live && path !== routes.ready && path !== routes.metrics) return false;
  if (request.method === "POST") return answerPlain(exchange, 405, "methodNotAllowed", { Allow: "GET, HEAD" });
  if (path === routes.metrics) return answerMetrics(door, exchange);
  if (path === routes.live) return answerJson(exchange, 200, { live: true });
  const checks = await readiness(door);
  const ready = Object.values(checks).every(Boolean);
  return answerJson(exchange, ready ? 200 : 503, { ready, ...checks });
};
