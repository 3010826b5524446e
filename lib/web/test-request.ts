import { createServer, type IncomingMessage, type RequestOptions, request as startRequest } from "node:http";
import type { AddressInfo } from "node:net";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import { requestContext } from "@/lib/request-context";

interface Asked {
  services: Services;
  organization: Organization;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
}

interface Answered<Value> {
  status: number;
  headers: Headers;
  /** What `work` returned, or what it threw. */
  value: Value | null;
  thrown: unknown;
}

// Not fetch: that sends Sec-Fetch headers of its own.
const send = (options: RequestOptions) =>
  new Promise<IncomingMessage>((answered, failed) => {
    const sent = startRequest(options, (answer) => answered(answer.resume()));
    sent.on("error", failed).end();
  });

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  return headers;
}

/** Runs `work` as part of a real request, inside its context, and says how it was answered. For tests. */
export async function duringRequest<Value>(asked: Asked, work: () => Promise<Value> | Value): Promise<Answered<Value>> {
  let value: Value | null = null;
  let thrown: unknown = null;
  const server = createServer((request: IncomingMessage, response) => {
    const { services, organization } = asked;
    const who = {
      clientAddress: "192.0.2.1",
      requestId: "reference",
      demo: false,
      offlinePage: false,
      mailFrom: "door@example.test",
    };
    const inside = {
      entered: false,
      organizationChanged: () => {},
      reportError: () => {},
      authSecret: "s".repeat(32),
      request,
      response,
    };
    const context = { services, organization, ...who, ...inside };
    requestContext.run(context, async () => {
      try {
        value = await work();
      } catch (error) {
        thrown = error;
      }
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const { port } = server.address() as AddressInfo;
    const { method = "GET", path = "/", headers } = asked;
    const answer = await send({ host: "127.0.0.1", port, method, path, headers });
    return { status: answer.statusCode ?? 0, headers: headersOf(answer), value, thrown };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
