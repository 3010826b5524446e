import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeEach } from "vitest";
import type { testDatabase } from "@/lib/adapters/database/test-database";
import { requestContext } from "@/lib/request-context";
import type { ProcessServices } from "@/lib/services";
import { networkSet } from "./client-address";
import { watchDatabase } from "./database-watch";
import type { Door } from "./door";
import { createMetrics } from "./metrics";
import { organizationsOf } from "./organizations";
import { createHttpServer, listen } from "./server";

type TestDatabase = Awaited<ReturnType<typeof testDatabase>>;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** The real http layer on a free port, with `framework` in the framework's place. For tests. */
export async function standIn(
  test: TestDatabase,
  framework: Door["framework"],
  changes: Partial<Door> & { databaseUrl?: string; trusted?: string[] } = {},
) {
  const { databaseUrl = test.ownerUrl, trusted = [], ...rest } = changes;
  const database = watchDatabase(databaseUrl);
  const services = {
    ...test.services,
    pool: test.pool,
    clock: test.clock,
    authSecret: "s".repeat(32),
  } as ProcessServices;
  const door: Door = {
    env: { demo: true, testTools: true, offlinePage: true },
    dev: false,
    trustedProxies: networkSet(trusted),
    services,
    organizations: organizationsOf(services.db),
    database,
    assets: new Map(),
    sharedPages: new Map(),
    metrics: createMetrics(),
    log: pino({ level: "silent" }),
    mailFrom: () => "door@example.test",
    readMailReport: null,
    workerAlive: () => true,
    stopping: () => false,
    framework,
    ...rest,
  };
  const server = createHttpServer(door);
  await listen(server, "127.0.0.1", 0);
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await database.stop();
  });
  const { port } = server.address() as AddressInfo;
  const host = test.organization.host;

  /** Asks the organization's door unless `headers` say otherwise. */
  const ask = (path: string, options: RequestOptions & { body?: string | Buffer } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const { body, headers, ...more } = options;
      const sent = request({
        port,
        path,
        agent: false,
        ...more,
        headers: { host, ...(headers as IncomingHttpHeaders) },
      });
      sent.once("error", reject);
      sent.once("response", async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        });
      });
      sent.end(body);
    });
  return { ask, door, port, server };
}

export interface Reached {
  request: IncomingMessage;
  body: string;
  clientAddress: string;
  demo: boolean;
}

/** A framework that notes what reached it and answers as `answer` says, until the next test. */
export function recorder(organizationId: string) {
  const page = (response: ServerResponse): void => void response.end("page");
  const state = { reached: [] as Reached[], answer: page };
  beforeEach(() => Object.assign(state, { reached: [], answer: page }));
  const framework: Door["framework"] = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const context = requestContext.getStore();
    if (context?.organization.id !== organizationId) throw new Error("the context is not the organization's");
    const { clientAddress, demo } = context;
    state.reached.push({ request, body: Buffer.concat(chunks).toString(), clientAddress, demo });
    state.answer(response);
  };
  return { state, framework };
}
