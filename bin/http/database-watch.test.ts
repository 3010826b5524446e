import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { standIn } from "./test-server";

const test = await testDatabase();

/** A wire to the database that can be cut and made silent. */
const real = new URL(test.ownerUrl);
const sockets = new Set<Socket>();
let silent = false;
const wire = createServer((near) => {
  const far = connect(Number(real.port), real.hostname);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    sockets.add(from);
    from.on("data", (chunk) => {
      if (!silent) to.write(chunk);
    });
    from.on("error", () => {});
    from.on("close", () => to.destroy());
  }
});
const open = (port = 0) => new Promise<void>((resolve) => wire.listen(port, "127.0.0.1", resolve));
const cut = () => {
  wire.close();
  for (const socket of sockets) socket.destroy();
};
await open();
const { port } = wire.address() as AddressInfo;
afterAll(cut);

const pages: Promise<void>[] = [];
const { ask, door } = await standIn(
  test,
  (_, response) => {
    const page = new Promise<void>((resolve) => response.once("close", resolve));
    pages.push(page);
    return page;
  },
  { databaseUrl: Object.assign(new URL(test.ownerUrl), { port: String(port) }).href },
);

const since = async <Value>(work: Promise<Value>) => {
  const begun = performance.now();
  return { value: await work, ms: performance.now() - begun };
};

beforeEach(async () => {
  silent = false;
  await expect.poll(() => door.database.up(), { timeout: 10_000 }).toBe(true);
});

describe("while the database is away", () => {
  it("a request under way gets a page with its number at once, and so does the next; then all is well again", async () => {
    const waiting = since(ask("/"));
    await expect.poll(() => pages.length).toBe(1);
    cut();
    const { value, ms } = await waiting;
    expect(value).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
    expect(value.text).toContain(value.headers["x-request-id"]);
    expect(ms).toBeLessThan(3_000);
    expect((await ask("/")).status).toBe(503);
    expect((await ask("/api/session")).status).toBe(503);
    expect((await ask("/api/health/ready")).status).toBe(503);
    expect((await ask("/api/health/live")).status).toBe(200);
    expect(pages).toHaveLength(1);
    await open(port);
    await expect.poll(() => door.database.up(), { timeout: 10_000 }).toBe(true);
  });

  it("a database that says nothing is away after 3 seconds at most", async () => {
    const waiting = since(ask("/"));
    await expect.poll(() => pages.length).toBe(2);
    silent = true;
    const { value, ms } = await waiting;
    expect(value.status).toBe(503);
    expect(ms).toBeLessThan(3_000);
  });
});
