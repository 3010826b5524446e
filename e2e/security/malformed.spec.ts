import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { actionOf, encoded, hiddenFields } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const plain = wordsOf("plain");

test("what is no form at all is refused, and never with a trace of where (T62, T74)", async ({ clientAddress }) => {
  const from = { "x-forwarded-for": clientAddress };
  const bodies: [string, string][] = [
    ["application/json", '{"username":{"__proto__":{}},"password":1}'],
    ["application/x-www-form-urlencoded", "username=a&password=b"],
    ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="username"\r\n\r\na\r\n--x--\r\n'],
    [
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="$ACTION_1:0"\r\n\r\n{\r\n--x--\r\n',
    ],
    ["text/plain", "username=a"],
    ["text/x-component", "0:{}"],
  ];
  for (const [type, body] of bodies) {
    for (const more of [{}, { "next-action": "0".repeat(42) }, { "next-action": "nonsense" }]) {
      const headers = { ...from, "content-type": type, ...more };
      const answer = await plainRequest(balanced, routes.signIn, { method: "POST", body, headers });
      expect(answer.status, `${type} ${JSON.stringify(more)}`).toBeLessThan(500);
      expect(answer.headers["set-cookie"], type).toBeUndefined();
      expect(answer.body, type).not.toMatch(/node_modules|\.tsx?:\d+|\bat [\w.]+ \(/);
    }
  }
});

test("a form that breaks off, or has no boundary, is refused as not understood on every page (T62)", async ({
  clientAddress,
}) => {
  const from = { "x-forwarded-for": clientAddress };
  const page = await plainRequest(balanced, routes.signIn, { headers: from });
  const { body, type } = await encoded([...hiddenFields(page.body, "username"), ["username", "somebody"]]);
  const broken: [string, string][] = [
    [type, body.toString().slice(0, -30)],
    [type, ""],
    [`${type}x`, body.toString()],
    ["multipart/form-data", body.toString()],
    ["multipart/form-data; boundary=x", "--x\r\nnonsense"],
  ];
  for (const path of [
    routes.signIn,
    routes.trouble,
    routes.troubleReset,
    routes.activate,
    routes.account,
    "/",
    "/no",
  ]) {
    for (const [contentType, sent] of broken) {
      const headers = { ...from, "content-type": contentType };
      const answer = await plainRequest(balanced, path, { method: "POST", body: sent, headers });
      const what = `${path} ${contentType} ${sent.slice(0, 20)}`;
      expect(answer.status, what).toBe(400);
      expect(answer.headers["content-security-policy"], what).toContain("frame-ancestors 'none'");
      expect(answer.headers["set-cookie"], what).toBeUndefined();
      expect(answer.body, what).toContain(plain("badRequest.title"));
      expect(answer.body, what).not.toMatch(/node_modules|\.tsx?:\d+|\bat [\w.]+ \(|busboy|FormData/i);
    }
  }
});

test("what a script would send is refused alike when it breaks off (T62)", async ({ clientAddress }) => {
  const from = { "x-forwarded-for": clientAddress };
  const page = await plainRequest(balanced, routes.signIn, { headers: from });
  const action = actionOf(page.body, "username");
  for (const [type, body] of [
    ["multipart/form-data; boundary=x", "--x\r\nnonsense"],
    ["multipart/form-data", "--x\r\nnonsense"],
    ["text/plain", '["$K1"'],
  ] as const) {
    const headers = { ...from, "content-type": type, "next-action": action };
    const answer = await plainRequest(balanced, routes.signIn, { method: "POST", body, headers });
    expect(answer.status, type).toBe(400);
    expect(answer.body, type).toContain(plain("badRequest.title"));
  }
});

test("an address that cannot be read is refused as not understood", async ({ clientAddress }) => {
  const from = { "x-forwarded-for": clientAddress };
  for (const path of ["/activate/%ff", "/reset-password/%", "/%e0%a4%a", "/_next/static/%c0%af", "/sign-in%"]) {
    const answer = await plainRequest(balanced, path, { headers: from });
    expect(answer.status, path).toBe(400);
    expect(answer.body, path).toContain(plain("badRequest.title"));
  }
  for (const path of [
    "/activate/%00",
    "/%00",
    "/activate/%2e%2e%2fx",
    "/activate/%0d%0aset-cookie:x",
    "/sign-in?x=%ff",
  ]) {
    const answer = await plainRequest(balanced, path, { headers: from });
    expect(answer.status, path).toBeLessThan(500);
  }
});

test("an address, a header or a body without end is refused before it is read", async ({ clientAddress }) => {
  const from = { "x-forwarded-for": clientAddress };
  expect((await plainRequest(balanced, `/sign-in?x=${"a".repeat(5_000)}`, { headers: from })).status).toBe(414);
  const big = await plainRequest(balanced, routes.signIn, { headers: { ...from, "x-big": "a".repeat(20_000) } }).catch(
    () => null,
  );
  expect(big?.status ?? 431).toBe(431);
  const body = "a".repeat(70_000);
  const sent = await plainRequest(balanced, routes.signIn, { method: "POST", body, headers: from }).catch(() => null);
  expect(sent?.status ?? 413).toBe(413);
  for (const path of [
    "/sign-in?returnTo=a&returnTo=b",
    "/sign-in?notice=<script>",
    "/sign-in?notice=%00",
    "/trouble?x[]=1",
  ]) {
    const answer = await plainRequest(balanced, path, { headers: from });
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.body, path).not.toContain("<script>");
  }
});

test("a file that a stranger sends is not waited for", async ({ clientAddress }) => {
  const headers = {
    "x-forwarded-for": clientAddress,
    "content-type": "multipart/form-data; boundary=x",
    "content-length": "1000000",
  };
  const answer = await plainRequest(balanced, routes.adminListUpload, { method: "POST", headers, body: "--x\r\n" });
  expect(answer.status).toBe(303);
  expect(answer.headers.connection).toBe("close");
});
