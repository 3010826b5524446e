import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { sendForm } from "../support/plain-form";
import { type Answer, plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced } = organizations;

function expectGuarded(answer: Answer, what: string) {
  const { headers } = answer;
  const seconds = Number(/max-age=(\d+)/.exec(headers["strict-transport-security"] ?? "")?.[1]);
  expect(seconds, what).toBeGreaterThanOrEqual(31_536_000);
  expect(headers["strict-transport-security"], what).toContain("includeSubDomains");
  expect(headers["x-content-type-options"], what).toBe("nosniff");
  expect(headers["cross-origin-opener-policy"], what).toBe("same-origin");
  expect(headers["referrer-policy"], what).toMatch(/^(same-origin|no-referrer)$/);
  const policy = String(headers["content-security-policy"]);
  for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
    expect(policy, what).toContain(part);
  }
  expect(policy, what).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  for (const telling of ["x-powered-by", "server", "x-nextjs-cache", "x-nextjs-prerender"]) {
    expect(headers[telling], `${telling} of ${what}`).toBeUndefined();
  }
}

test("a page, an error, a refusal, an asset and a redirect carry the security headers (T58, T59)", async ({
  clientAddress,
}) => {
  const from = { "x-forwarded-for": clientAddress };
  const get = (path: string) => plainRequest(balanced, path, { headers: from });
  const page = await get(routes.signIn);
  const asset = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? "";
  const answers: [string, Answer, number][] = [
    ["a page", page, 200],
    ["an error", await get("/nothing-here"), 404],
    ["a redirect", await get(routes.account), 307],
    ["a link", await get(routes.resetPasswordLink("nothing")), 303],
    ["an asset", await get(asset), 200],
    ["a refused method", await plainRequest(balanced, routes.signIn, { method: "PUT", headers: from }), 405],
    [
      "a foreign form",
      await plainRequest(balanced, routes.signIn, { method: "POST", headers: { origin: "null" } }),
      403,
    ],
    ["the session", await get(routes.session), 401],
    ["health", await get(routes.live), 200],
    ["a misshapen address", await get("//evil.example.test/"), 400],
    [
      "a refusal",
      await sendForm(
        balanced,
        routes.signIn,
        [
          ["username", "nobody"],
          ["password", "wrong"],
        ],
        from,
      ),
      200,
    ],
  ];
  for (const [what, answer, status] of answers) {
    expect(answer.status, what).toBe(status);
    if (what !== "an asset") expect(answer.headers["cache-control"], what).toContain("no-store");
    expectGuarded(answer, what);
  }
});

test("every page has a nonce of its own, nothing inline without it and nothing from elsewhere (T59)", async ({
  clientAddress,
}) => {
  const nonces: string[] = [];
  for (const path of [routes.signIn, routes.trouble, routes.troubleReset, routes.signIn]) {
    const { headers, body } = await plainRequest(balanced, path, { headers: { "x-forwarded-for": clientAddress } });
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    nonces.push(nonce);
    for (const tag of body.match(/<(script|style)\b[^>]*>/g) ?? []) expect(tag).toContain(`nonce="${nonce}"`);
    expect(body).not.toMatch(/\son[a-z]+="/);
    expect(body).not.toMatch(/\sstyle="/);
    for (const [, url = ""] of body.matchAll(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="([^"]+)"/g)) {
      expect(url).toMatch(/^(\/(?!\/)|data:)/);
    }
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("what is not GET, HEAD, POST or OPTIONS is refused, TRACE included (T62)", async () => {
  for (const method of ["TRACE", "PUT", "PATCH", "DELETE", "PROPFIND", "CONNECTX"]) {
    for (const path of ["/", routes.signIn, routes.session, "/nothing-here"]) {
      const answer = await plainRequest(balanced, path, { method }).catch(() => null);
      // The parser itself refuses a method that nobody ever named.
      if (method !== "CONNECTX") expect(answer?.status, `${method} ${path}`).toBe(405);
      else expect(answer?.status ?? 400).toBeGreaterThanOrEqual(400);
    }
  }
});
