import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { hashToken, newToken } from "@/lib/domain/sessions/device-token";
import { readSessionEnd } from "@/lib/forms/session-end";
import { recorder, standIn } from "./test-server";

const test = await testDatabase();
const { organization, services, clock } = test;
const { state, framework } = recorder(organization.id);
const { ask } = await standIn(test, framework);
const behind = await standIn(test, framework, { trusted: ["127.0.0.1"] });

describe("a machine", () => {
  it("learns on any host that the process lives and is ready", async () => {
    expect((await ask("/api/health/live", { headers: { host: "x" } })).status).toBe(200);
    const ready = await ask("/api/health/ready", { headers: { host: "x" } });
    expect(JSON.parse(ready.text)).toEqual({ ready: true, database: true, clock: true, worker: true, serving: true });
  });

  it("gets the numbers from this machine, and nobody through a proxy", async () => {
    expect((await ask("/api/metrics")).text).toMatch(/^latchkey_hash_queue_length 0$/m);
    expect((await ask("/api/metrics", { headers: { "x-forwarded-for": "8.8.8.8" } })).status).toBe(404);
  });

  it("learns whether a session lives, and asking prolongs nothing", async () => {
    const { id: userId } = await test.createUser();
    const token = newToken();
    const at = clock.now();
    const session = {
      id: randomUUID(),
      organizationId: organization.id,
      userId,
      tokenHash: Buffer.from(hashToken(token)),
      method: "password" as const,
      clientAddress: "::1",
      userAgent: "x",
      createdAt: at,
      authenticatedAt: at,
      lastActAt: at,
    };
    await services.db.session.create({ data: session });
    const cookie = `a=b; __Host-latchkey-session=${token}`;
    const told = async () =>
      readSessionEnd(String((await ask("/api/session", { headers: { cookie } })).headers["latchkey-session-end"]));
    expect((await ask("/api/session", { headers: { cookie } })).status).toBe(204);
    const idle = { limit: "idle", warn: 300, at: at.getTime() + 1_800_000 };
    const first = await told();
    expect(first).toMatchObject(idle);
    clock.advance(25 * 60);
    const later = await told();
    expect(later).toMatchObject(idle);
    expect(later?.seconds).toBeLessThanOrEqual((first?.seconds ?? 0) - 25 * 60);
    for (const headers of [{ cookie: cookie.slice(0, -1) }, {}]) {
      const refused = await ask("/api/session", { headers });
      expect(refused.status).toBe(401);
      expect(refused.headers).not.toHaveProperty("latchkey-session-end");
    }
    expect((await services.db.session.findUniqueOrThrow({ where: { id: session.id } })).lastActAt).toEqual(at);
    clock.advance(5 * 60 + 1);
    expect((await ask("/api/session", { headers: { cookie } })).status).toBe(401);
    expect(state.reached).toHaveLength(0);
  });

  it("finds the page that changes a password", async () => {
    expect(await ask("/.well-known/change-password")).toMatchObject({
      status: 302,
      headers: { location: "/account/password" },
    });
  });
});

describe("the demo's tools", () => {
  const json = { "content-type": "application/json" };
  const advance = (seconds: number) => ({
    method: "POST",
    headers: json,
    body: JSON.stringify({ advanceSeconds: seconds }),
  });

  it.each(["/mailbox", "/mailbox/messages.json", "/demo", "/test/clock"])(
    "%s does not exist behind a proxy",
    async (path) => {
      for (const door of [ask, behind.ask]) {
        expect((await door(path, { headers: { "x-forwarded-for": "127.0.0.1" } })).status).toBe(404);
        expect((await door(path, { headers: { forwarded: "for=127.0.0.1" } })).status).toBe(404);
      }
      expect(state.reached).toHaveLength(0);
    },
  );

  it("show the mailbox to this machine", async () => {
    await ask("/mailbox");
    expect(state.reached[0]?.demo).toBe(true);
  });

  it("move the clock and the jobs that wait for it", async () => {
    await test.pool.query("SELECT graphile_worker.add_job('test', run_at => $1)", [
      new Date(clock.now().getTime() + 60_000),
    ]);
    const before = clock.now();
    expect((await ask("/test/clock", advance(120))).status).toBe(200);
    expect(clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(120_000);
    const { rows } = await test.pool.query("SELECT run_at FROM graphile_worker.jobs");
    expect(rows[0].run_at.getTime()).toBeLessThan(before.getTime());
  });

  it("do not move the clock for a page of elsewhere, nor by nonsense", async () => {
    const foreign = { ...advance(1), headers: { ...json, origin: "http://evil.example" } };
    expect((await ask("/test/clock", foreign)).status).toBe(403);
    expect((await ask("/test/clock", { ...advance(1), body: '{"advanceSeconds":"1"}' })).status).toBe(400);
    expect((await ask("/test/clock", { ...advance(1), body: "{" })).status).toBe(400);
  });
});
