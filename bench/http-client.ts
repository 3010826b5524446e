import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire, packed or not. */
  body: Buffer;
}

export interface Question {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

export interface HttpClient {
  ask(question: Question): Promise<Answer>;
  close(): void;
}

/** How long an answer may take, in milliseconds. */
const patience = 15_000;

/** Asks 127.0.0.1 alone, over at most `connections` that are kept open. Rejects when an answer takes too long. */
export function openClient(port: number, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = ({ method = "GET", path, headers, body }: Question) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port, path, method, headers, agent, timeout: patience },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", reject);
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      asked.on("timeout", () => asked.destroy(new Error(`no answer from ${path} within ${patience} ms`)));
      asked.on("error", reject);
      asked.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
