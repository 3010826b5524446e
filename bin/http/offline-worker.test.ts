import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import failure from "@/messages/failure.json";
import ja from "@/messages/ja.json";
import { awayPage } from "./away-page";
import { recorder, standIn } from "./test-server";

const test = await testDatabase({ name: "Ben & </script>Sons" });
const { framework } = recorder(test.organization.id);
const { ask } = await standIn(test, framework);
const off = await standIn(test, framework, { env: { demo: true, testTools: true, offlinePage: false } });

interface Asked {
  method?: string;
  mode?: string;
  destination?: string;
}

/** Runs a worker as a browser would; `net` is what the network answers. */
function run(text: string, net: () => Promise<Response>, onLine = true) {
  const listeners = new Map<string, (event: object) => void>();
  const registration = { unregister: vi.fn(async () => true) };
  const fetch = vi.fn(net);
  runInNewContext(text, {
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    skipWaiting: () => {},
    clients: { claim: async () => {} },
    ...{ registration, navigator: { onLine }, fetch, Response, URL },
  });
  const navigate = async (
    path: string,
    { method = "GET", mode = "navigate", destination = "document" }: Asked = {},
  ) => {
    let answer: Promise<Response> | null = null;
    const request = { url: `http://here${path}`, method, mode, destination };
    listeners.get("fetch")?.({ request, respondWith: (given: Promise<Response>) => (answer = given) });
    return (await answer) as Response | null;
  };
  const activate = () => listeners.get("activate")?.({ waitUntil: () => {} });
  return { navigate, activate, registration, fetch, listens: [...listeners.keys()] };
}

const gone = async (): Promise<Response> => {
  throw new TypeError("Failed to fetch");
};
const answers =
  (status: number, headers = {}) =>
  async () =>
    new Response("theirs", { status, headers });
const get = async (language = "en") => (await ask(routes.offlineWorker(language))).text;

describe("the worker that keeps the offline page", () => {
  it("is a script for the whole site that a browser asks for again after ten minutes", async () => {
    expect(await ask(routes.offlineWorker("en"))).toMatchObject({
      status: 200,
      headers: {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "private, max-age=600",
        "service-worker-allowed": "/",
      },
    });
  });

  it("shows its page for a navigation that came to nothing, in the page's language, and holds nothing of a person", async () => {
    const page = await run(await get("ja"), gone).navigate("/sign-in?returnTo=/account");
    const html = (await page?.text()) ?? "";
    expect(page?.status).toBe(503);
    expect(html).toContain(ja.status.away.offlineTitle);
    expect(html).toContain(failure.ja.unreachedBody);
    expect(html).toContain("Ben &amp; &lt;/script&gt;Sons");
    expect(html).not.toContain("data-sent>");
    expect(html).not.toContain("returnTo");
  });

  it("lets its page run its own script and style and nothing else", async () => {
    const page = await run(await get(), gone).navigate("/sign-in");
    const policy = page?.headers.get("content-security-policy") ?? "";
    const html = (await page?.text()) ?? "";
    expect(policy).toContain("default-src 'none'");
    for (const [, body] of html.matchAll(/<(?:script|style)>(.*?)<\/(?:script|style)>/gs))
      expect(policy).toContain(
        createHash("sha256")
          .update(body ?? "")
          .digest("base64"),
      );
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it("stands in for a proxy that cannot reach us, and never for an answer of ours", async () => {
    const script = await get();
    for (const status of [502, 503, 504]) {
      expect((await run(script, answers(status)).navigate("/sign-in"))?.status).toBe(503);
      const proxys = { "x-request-id": "4bf92f3577b34da6a3ce929d0e0e4736" };
      expect(await (await run(script, answers(status, proxys)).navigate("/sign-in"))?.text()).not.toBe("theirs");
      const { "x-request-id": id } = (await ask("/nothing")).headers;
      expect(await (await run(script, answers(status, { "x-request-id": id })).navigate("/sign-in"))?.text()).toBe(
        "theirs",
      );
    }
    expect(await (await run(script, answers(404)).navigate("/sign-in"))?.text()).toBe("theirs");
  });

  it.each<[string, Asked?]>([
    ["/api/saml/x/acs"],
    ["/api/health/ready"],
    ["/test/clock"],
    [routes.adminAuditExport],
    [routes.logo],
    ["/sign-in", { mode: "cors", destination: "" }],
    ["/mailbox/1", { destination: "iframe" }],
  ])("never stands before %s", async (path, asked) => {
    const script = await get();
    for (const onLine of [true, false]) expect(await run(script, gone, onLine).navigate(path, asked)).toBeNull();
  });

  it("lets forms and mailed links past it while there is a connection, and says that they did not arrive without one", async () => {
    const script = await get();
    const post: Asked = { method: "POST" };
    const secret = routes.resetPasswordLink("a.b");
    expect(await run(script, gone).navigate("/sign-in", post)).toBeNull();
    expect(await run(script, gone).navigate(secret)).toBeNull();
    expect(await (await run(script, gone, false).navigate("/sign-in", post))?.text()).toContain("data-sent");
    expect(await (await run(script, gone, false).navigate(secret))?.text()).toContain(en.status.away.offlineTitle);
  });

  it("keeps nothing: it has no word for a cache", async () => {
    expect(await get()).not.toMatch(/caches|indexedDB|localStorage|importScripts/);
  });

  it("ends itself where the operator switched it off", async () => {
    const { text } = await off.ask(routes.offlineWorker("en"));
    const { listens, activate, registration } = run(text, gone);
    expect(listens).not.toContain("fetch");
    activate();
    expect(registration.unregister).toHaveBeenCalledOnce();
  });

  it("says the same as the page that a proxy shows", async () => {
    const html = (await (await run(await get(), gone).navigate("/sign-in"))?.text()) ?? "";
    const proxys = awayPage(test.organization, "en");
    const paragraphs = [...proxys.matchAll(/<p>(?!<a)(.+?)<\/p>|<h1>([^<]+)<\/h1>/g)].map(([, p, h]) => p ?? h ?? "");
    expect(paragraphs.length).toBeGreaterThan(2);
    for (const paragraph of paragraphs) expect(html).toContain(paragraph);
  });
});
