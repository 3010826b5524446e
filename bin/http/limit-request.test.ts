import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { recorder, standIn } from "./test-server";

const test = await testDatabase();
const { organization } = test;
const { origin } = organization;
const { state, framework } = recorder(organization.id);
const { ask, port } = await standIn(test, framework);

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

  it.each(["//evil.example/", "/\\evil.example", "http://evil.example/", "*"])("for %s is refused", async (target) => {
    const text = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(`GET ${target} HTTP/1.1\r\nHost: ${organization.host}\r\nConnection: close\r\n\r\n`),
      );
      let read = "";
      socket.on("data", (chunk) => {
        read += chunk;
      });
      socket.on("end", () => resolve(read));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(state.reached).toHaveLength(0);
  });
});
