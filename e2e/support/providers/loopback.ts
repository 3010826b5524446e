import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** A server on a free port of this machine that can be away: nobody listens (down), or nobody answers (hangs). */
export interface Loopback {
  origin: string;
  port: number;
  down(): Promise<void>;
  hang(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it. It keeps its port while it is down, so that it comes back where it was. */
export async function openLoopback(handler: Handler): Promise<Loopback> {
  let hanging = false;
  let port = 0;
  const origin = () => `http://127.0.0.1:${port}`;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (hanging) return;
    try {
      await handler(request, response, new URL(request.url ?? "/", origin()));
    } catch (failure) {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(failure));
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen();
  return {
    origin: origin(),
    port,
    down: async () => (server.listening ? close() : undefined),
    hang: async () => {
      hanging = true;
    },
    up: async () => {
      hanging = false;
      if (!server.listening) await listen();
    },
    stop: async () => (server.listening ? close() : undefined),
  };
}

const formLimit = 1_000_000;

/** What a form sent, of a bearable size. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > formLimit) throw new Error("the form is too large");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
