import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { environment } from "@/lib/env";
import type { Place } from "./organizations";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface PlainRequest {
  method?: string;
  /** Replace or add; `undefined` leaves a header out. */
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
  /** The address of this machine from which the request is made; one of 127.0.0.0/8. */
  localAddress?: string;
}

/**
 * One request without a browser, over 127.0.0.1 with the organization's Host: redirects are not followed, no cookie
 * is kept, nothing is added but Host, and for a POST the Origin.
 */
export function plainRequest(place: Place, path: string, options: PlainRequest = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body, localAddress } = options;
  const own = { host: place.host, ...(method === "POST" ? { origin: place.origin } : {}) };
  const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
  const { port } = environment();
  const target = {
    host: "127.0.0.1",
    port,
    path,
    method,
    headers: Object.fromEntries(sent),
    agent: false,
    localAddress,
  };
  return new Promise((resolve, reject) => {
    const asked = request(target, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
