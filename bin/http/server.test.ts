import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { type RequestContext, requestContext } from "@/lib/request-context";
import en from "@/messages/en.json";
import { recorder, standIn } from "./test-server";

const test = await testDatabase();
const { organization, services, clock } = test;
const { origin } = organization;
const { state, framework } = recorder(organization.id);
const logged: string[] = [];
const log = pino({}, { write: (line) => void logged.push(line) });
const { ask } = await standIn(test, framework, { log });
const behind = await standIn(test, framework, { trusted: ["127.0.0.1"] });

describe("a page", () => {
  it("is reached with headers, and with the framework's own of ours", async () => {
    const { status, headers, text } = await ask("/sign-in?x=1");
    expect([status, text]).toEqual([200, "page"]);
    expect(headers["content-security-policy"]).toBe(state.reached[0]?.request.headers["content-security-policy"]);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(state.reached[0]?.request.headers).toMatchObject({
      "x-forwarded-host": new URL(origin).host,
      "x-forwarded-proto": "http",
      "x-forwarded-for": "127.0.0.1",
    });
  });

  it("has another nonce each time", async () => {
    const nonce = async () =>
      /'nonce-([^']+)'/.exec((await ask("/")).headers["content-security-policy"] as string)?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it("is never told what only a proxy may say", async () => {
    const forged = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "8.8.8.8",
      forwarded: "for=8.8.8.8",
      "x-real-ip": "8.8.8.8",
      "x-middleware-skip": "1",
      "x-latchkey-user": "owner",
    };
    await ask("/", { headers: { ...forged, "next-action": "abc" } });
    const seen = JSON.stringify(state.reached[0]?.request.headers);
    expect(seen).not.toMatch(/evil|8\.8\.8\.8|middleware|latchkey-user/);
    expect(seen).toContain("next-action");
    expect(state.reached[0]?.clientAddress).toBe("127.0.0.1");
  });

  it("learns the client's address from a trusted proxy", async () => {
    await behind.ask("/", { headers: { "x-forwarded-for": "203.0.113.7" } });
    expect(state.reached[0]).toMatchObject({ clientAddress: "203.0.113.7", demo: false });
  });

  it("goes out packed, whole and not to be stored", async () => {
    state.answer = (response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("cache-control", "public, max-age=60");
      response.flushHeaders();
      response.write("<p>".repeat(1_000));
      response.end("end");
    };
    const { headers, text } = await ask("/", { headers: { "accept-encoding": "gzip, br" } });
    expect(headers).toMatchObject({ "content-encoding": "br", "cache-control": "no-store", vary: "Accept-Encoding" });
    expect(text.length).toBeLessThan(200);
    expect((await ask("/")).text).toBe(`${"<p>".repeat(1_000)}end`);
  });
});

describe("a failure of the framework", () => {
  it("is a plain page with the request's number and nothing else", async () => {
    state.answer = (response) => {
      response.statusCode = 500;
      response.setHeader("set-cookie", "a=b");
      response.end("Error: secret at file.ts:1");
    };
    const { status, text, headers } = await ask("/");
    expect(status).toBe(500);
    expect(text).not.toContain("secret");
    expect(text).toContain(headers["x-request-id"]);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("is the same when it throws", async () => {
    state.answer = () => {
      throw new Error("secret");
    };
    const { status, text } = await ask("/");
    expect([status, text.includes("secret")]).toEqual([500, false]);
  });

  it("is written into the log under the number that the page shows, with nothing that was sent (T82, T86)", async () => {
    state.answer = () => {
      const error = new Error("the cellar is flooded\nconst data = { password: 'open-the-door' }");
      const context = Object.assign(requestContext.getStore() ?? {}, { entered: true }) as RequestContext;
      context.reportError(Object.assign(error, { digest: "4711", code: "P1" }));
      throw error;
    };
    logged.length = 0;
    const path = "/reset-password/a-secret?password=open-the-door";
    const { headers } = await ask(path, { method: "POST", headers: { origin }, body: "password=open-the-door" });
    const failures = logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "request failed");
    expect(failures).toHaveLength(2);
    for (const line of failures) {
      expect(line).toMatchObject({
        level: 50,
        requestId: headers["x-request-id"],
        method: "POST",
        path: "/reset-password/…",
      });
      expect(line).toMatchObject({
        digest: "4711",
        error: expect.stringMatching(/^Error P1: the cellar is flooded\n +at /),
      });
    }
    expect(logged.join()).not.toMatch(/a-secret|open-the-door/);
  });

  it("leaves a refusal's own status alone", async () => {
    state.answer = (response) => {
      response.statusCode = 503;
      response.setHeader("Retry-After", "2");
      response.end("busy");
    };
    expect(await ask("/")).toMatchObject({ status: 503, text: "busy" });
  });
});

describe("a form that the framework fails over", () => {
  const post = () => ask("/sign-in", { method: "POST", headers: { origin, "next-action": "4".repeat(42) }, body: "x" });
  const fail = (entered: boolean) => {
    state.answer = (response) => {
      Object.assign(requestContext.getStore() ?? {}, { entered });
      response.statusCode = 500;
      response.end("Error: Unexpected end of form");
    };
  };

  it("before anything of ours has begun could not be read, and is told so", async () => {
    fail(false);
    const { status, text, headers } = await post();
    expect([status, text.includes(en.plain.badRequest.title)]).toEqual([400, true]);
    expect(text).toContain(headers["x-request-id"]);
    expect(text).not.toContain("Unexpected");
    expect((await ask("/sign-in")).status).toBe(500);
  });

  it("later is our failure", async () => {
    fail(true);
    expect((await post()).status).toBe(500);
  });

  it("because its action is another page's is refused, and never passed on", async () => {
    state.answer = (response) => {
      response.statusCode = 409;
      response.setHeader("x-nextjs-action-not-found", "1").setHeader("content-type", "text/plain");
      response.end("Server Action unavailable.");
    };
    const { status, text, headers } = await post();
    expect([status, text.includes(en.plain.oldForm.title), text.includes("Server Action")]).toEqual([409, true, false]);
    expect(headers["x-nextjs-action-not-found"]).toBe("1");
    expect(state.reached[0]?.request.headers["x-action-forwarded"]).toBe("1");
  });
});

describe("a host", () => {
  it.each(["unknown.example", "127.0.0.1", "o1.localhost.evil.example", ""])(
    '"%s" where nobody lives gets a plain page',
    async (host) => {
      const { status, text } = await ask("/sign-in", { headers: { host } });
      expect([status, text.includes("No organization here"), state.reached.length]).toEqual([404, true, 0]);
    },
  );

  it("speaks Japanese when asked", async () => {
    expect((await ask("/", { headers: { host: "x.example", "accept-language": "ja,en;q=0.5" } })).text).toContain(
      'lang="ja"',
    );
  });

  it("of a suspended organization says so, within a second", async () => {
    const other = await test.createOrganization({ name: "Gone" });
    await services.db.organization.update({
      where: { id: other.id },
      data: { suspendedAt: clock.now(), supportContact: "gone@example.test" },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const answer = await ask("/", { headers: { host: other.host } });
    expect(answer).toMatchObject({ status: 403 });
    expect(answer.text).toContain("paused");
    expect(answer.text).toMatch(/Whom to ask: .*gone@example\.test.*organization no\. \d/);
    expect(state.reached).toHaveLength(0);
  });
});
