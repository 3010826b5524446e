import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { routes } from "@/lib/routes";
import { recorder, standIn } from "./test-server";

const test = await testDatabase();
const { organization } = test;
const { origin } = organization;
const { state, framework } = recorder(organization.id);
const { ask, port, server } = await standIn(test, framework);

/** What the server says to these very bytes, each of them sent when the ones before were answered. */
const say = (...bytes: string[]) =>
  new Promise<string>((resolve, reject) => {
    const [first = "", ...later] = bytes;
    const socket = connect(port, "127.0.0.1", () => socket.write(first));
    let read = "";
    socket.on("data", (chunk) => {
      read += chunk;
      socket.write(later.shift() ?? "");
    });
    socket.on("end", () => resolve(read));
    socket.on("error", reject);
  });
const lines = (...parts: string[]) => [...parts, "", ""].join("\r\n");

describe("a method", () => {
  it.each(["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])("%s is refused", async (method) => {
    const { status, headers } = await ask("/sign-in", { method });
    expect([status, headers.allow, state.reached.length]).toEqual([405, "GET, HEAD, POST, OPTIONS", 0]);
  });

  it("OPTIONS is answered without the framework", async () => {
    expect((await ask("/sign-in", { method: "OPTIONS" })).status).toBe(204);
    expect(state.reached).toHaveLength(0);
  });
});

describe("a POST", () => {
  it("of the organization's own page arrives whole", async () => {
    const body = "a".repeat(65_536);
    expect((await ask("/sign-in", { method: "POST", headers: { origin }, body })).status).toBe(200);
    expect(state.reached[0]?.body).toBe(body);
  });

  it.each([undefined, "null", "http://evil.example", "http://localhost:1"])(
    "with the origin %s is refused",
    async (from) => {
      const headers = from ? { origin: from } : {};
      const { status } = await ask("/sign-in", { method: "POST", headers, body: "x" });
      expect([status, state.reached.length]).toEqual([403, 0]);
    },
  );

  it("that announces too much is refused before it is read", async () => {
    const { status } = await ask("/sign-in", { method: "POST", headers: { origin }, body: "a".repeat(65_537) });
    expect([status, state.reached.length]).toEqual([413, 0]);
  });

  it("with a provider's metadata may be larger at the page of a connection, and there alone", async () => {
    const send = async (path: string, length: number) =>
      (await ask(path, { method: "POST", headers: { origin }, body: "a".repeat(length) })).status;
    const page = routes.adminConnection(randomUUID());
    expect(await send(page, 1_310_720)).toBe(200);
    expect(await send(page, 1_310_721)).toBe(413);
    for (const other of [`${page}/rule`, routes.adminSsoNew, routes.adminSso])
      expect(await send(other, 65_537)).toBe(413);
  });

  it("that sends too much unannounced is refused", async () => {
    const headers = { origin, "transfer-encoding": "chunked" };
    const { status } = await ask("/sign-in", { method: "POST", headers, body: "a".repeat(70_000) });
    expect([status, state.reached.length]).toEqual([413, 0]);
  });
});

describe("a misshapen request", () => {
  it("with too many headers is refused", async () => {
    const headers = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`x-${n}`, "1"]));
    expect((await ask("/", { headers })).status).toBe(431);
  });

  it("with too large headers is refused", async () => {
    expect((await ask("/", { headers: { "x-large": "a".repeat(17_000) } })).status).toBe(431);
  });

  it.each([
    "//evil.example/",
    "/\\evil.example",
    "http://evil.example/",
    "*",
    "/activate/%ff",
    "/activate/%",
    "/%e0%a4%a",
    "/%c0%af",
  ])("for %s is refused", async (target) => {
    const text = await say(lines(`GET ${target} HTTP/1.1`, `Host: ${organization.host}`, "Connection: close"));
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(state.reached).toHaveLength(0);
  });

  it("that expects what nobody knows is answered as if it did not", async () => {
    expect(await ask("/sign-in", { headers: { expect: "a miracle" } })).toMatchObject({ status: 200, text: "page" });
  });

  it("with as many letters outside of ASCII as it likes is none", async () => {
    expect((await ask("/%E9%9D%92%E8%91%89?x=%ff")).status).toBe(200);
  });
});

describe("what never becomes a request", () => {
  const host = `Host: ${organization.host}`;
  const cases: [string, string, number][] = [
    ["without a host", lines("GET / HTTP/1.1", "Connection: close"), 400],
    ["with two hosts", lines("GET / HTTP/1.1", host, "Host: evil.example", "Connection: close"), 400],
    ["that is no HTTP", lines("nonsense"), 400],
    ["with a method that nobody knows", lines("FOO /sign-in HTTP/1.1", host), 405],
    ["for a tunnel", lines("CONNECT a.example:443 HTTP/1.1", host), 405],
    ["with a header that is none", lines("GET / HTTP/1.1", host, "no colon here"), 400],
    ["with two lengths", lines("POST / HTTP/1.1", host, "Content-Length: 1", "Content-Length: 2"), 400],
    ["with endless headers", lines("GET / HTTP/1.1", host, `X-Large: ${"a".repeat(20_000)}`), 431],
  ];
  it.each(cases)("%s gets the plain page and the headers of every other (T58)", async (_, bytes, status) => {
    const [head = "", body = ""] = (await say(bytes)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const headers = new Map(
      head
        .split("\r\n")
        .slice(1)
        .map((line) => [line.split(":", 1)[0]?.toLowerCase(), line.slice(line.indexOf(":") + 2)]),
    );
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("strict-transport-security")).toContain("includeSubDomains");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("connection")).toBe("close");
    expect(body).toContain(headers.get("x-request-id"));
    expect(body.length).toBe(Number(headers.get("content-length")));
    expect(state.reached).toHaveLength(0);
  });

  it("speaks Japanese to who asked for it", async () => {
    expect(await say(lines("GET / HTTP/1.1", host, "Accept-Language: ja", "no colon here"))).toContain('lang="ja"');
  });

  it("because it comes too slowly is told so", async () => {
    const { headersTimeout } = server;
    server.headersTimeout = 300;
    const answer = await say(`GET / HTTP/1.1\r\n${host}\r\n`);
    server.headersTimeout = headersTimeout;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain("Strict-Transport-Security: ");
  });

  it("after an answer on the same connection is answered as well", async () => {
    const answer = await say(lines("GET /sign-in HTTP/1.1", host), lines("nonsense"));
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
  });

  it("never speaks into an answer that is under way", async () => {
    state.answer = (response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half");
    };
    const answer = await say(lines("GET /api/half HTTP/1.1", host), lines("nonsense"));
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*half$/);
  });
});
