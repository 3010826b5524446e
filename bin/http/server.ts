import { createServer, type Server } from "node:http";
import type { Door } from "./door";
import { requestHandler } from "./handle-request";
import { requestLimits } from "./limit-request";

const seconds = 1_000;

/** The http server with its limits of size and time; not listening yet. Larger headers get 431, slower requests 408. */
export function createHttpServer(door: Door): Server {
  const server = createServer(
    { maxHeaderSize: requestLimits.headerBytes, connectionsCheckingInterval: seconds, keepAlive: true },
    requestHandler(door),
  );
  server.headersTimeout = 10 * seconds;
  server.requestTimeout = 15 * seconds;
  server.keepAliveTimeout = 65 * seconds; // longer than the proxies' usual 60 s, so that they close first
  server.maxHeadersCount = 2 * requestLimits.headers;
  return server;
}

/** Listens, or throws a sentence when somebody else already does. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`  Port ${port} of ${host} is taken: stop what listens there, or set PORT.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Throws that sentence before anything else is started for nothing. */
export async function probePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Takes no new requests, lets running ones finish for at most `patience` milliseconds, then closes what is left. */
export async function drain(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
