import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced } = organizations;

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

test("a form that breaks off signs nobody in and tells nothing of the inside (T62)", async ({ clientAddress }) => {
  const from = { "x-forwarded-for": clientAddress };
  for (const type of ["multipart/form-data; boundary=x", "multipart/form-data"]) {
    const headers = { ...from, "content-type": type };
    const answer = await plainRequest(balanced, routes.signIn, { method: "POST", body: "--x\r\nnonsense", headers });
    expect(answer.status, type).toBeGreaterThanOrEqual(400);
    expect(answer.headers["set-cookie"], type).toBeUndefined();
    expect(answer.body, type).not.toMatch(/node_modules|\.tsx?:\d+|\bat [\w.]+ \(|busboy|multipart/i);
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
