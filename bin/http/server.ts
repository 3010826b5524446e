import { createServer, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { answerUnparsed } from "./answer-unparsed";
import type { Door } from "./door";
import { requestHandler } from "./handle-request";
import { requestLimits } from "./limit-request";

const seconds = 1_000;

/**
 * The http server with its limits of size and time; not listening yet. Larger headers get 431, slower requests 408.
 * Nothing is answered by the server itself: what it would refuse without our headers is ours to answer.
 */
export function createHttpServer(door: Door): Server {
  const handle = requestHandler(door);
  const options = {
    maxHeaderSize: requestLimits.headerBytes,
    connectionsCheckingInterval: seconds,
    keepAlive: true,
    requireHostHeader: false, // bin/http/limit-request.ts requires it
  };
  const server = createServer(options, handle);
  server.on("checkExpectation", handle); // an expectation that nobody knows is no reason to refuse (RFC 9110, 10.1.1)
  answerParser(door, server);
  server.headersTimeout = 10 * seconds;
  // Of a file; everything else is given up sooner, by bin/http/limit-request.ts.
  server.requestTimeout = requestLimits.filePatience;
  server.keepAliveTimeout = 65 * seconds; // longer than the proxies' usual 60 s, so that they close first
  server.maxHeadersCount = 2 * requestLimits.headers;
  return server;
}

/** Answers what the parser refuses, unless an answer is under way on that connection already. */
function answerParser(door: Door, server: Server): void {
  const last = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (request, response) => last.set(request.socket, response));
  server.on("connect", (_, socket) =>
    answerUnparsed(door, Object.assign(new Error("CONNECT"), { code: "UNKNOWN_METHOD" }), socket),
  );
  server.on("clientError", (error, socket) => {
    const response = last.get(socket);
    if (response?.headersSent && !response.writableFinished) socket.destroy();
    else answerUnparsed(door, error, socket);
  });
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
