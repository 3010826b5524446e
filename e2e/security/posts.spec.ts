import { routes } from "@/lib/routes";
import { lettersTo, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { actionOf, cookiesOf, encoded, hiddenFields, signInPlainly } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced, strict } = organizations;

const foreign: [string, Record<string, string | undefined>][] = [
  ["no Origin", { origin: undefined }],
  ["the Origin null", { origin: "null" }],
  ["another site's Origin", { origin: "https://evil.example.test" }],
  ["another organization's Origin", { origin: strict.origin }],
  ["an Origin that only begins like ours", { origin: `${balanced.origin}0` }],
  ["our Origin with another scheme", { origin: balanced.origin.replace("http:", "https:") }],
  ["no Origin, from another site by the browser's word", { origin: undefined, "sec-fetch-site": "cross-site" }],
  ["no Origin, from a sibling host by the browser's word", { origin: undefined, "sec-fetch-site": "same-site" }],
];

for (const [what, headers] of foreign) {
  test(`a POST with ${what} is refused and signs nobody in (T57)`, async ({ people, clientAddress }) => {
    const person = await people.active(balanced);
    const page = await plainRequest(balanced, routes.signIn, { headers: { "x-forwarded-for": clientAddress } });
    const { body, type } = await encoded([
      ...hiddenFields(page.body, "username"),
      ["username", person.username],
      ["password", person.password],
    ]);
    const sent = { "x-forwarded-for": clientAddress, "content-type": type, ...headers };
    const answer = await plainRequest(balanced, routes.signIn, { method: "POST", body, headers: sent });
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
}

test("a POST without Origin that the browser vouches for is taken", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const headers = { "x-forwarded-for": clientAddress, origin: undefined, "sec-fetch-site": "same-origin" };
  const page = await plainRequest(balanced, routes.signIn, { headers: { "x-forwarded-for": clientAddress } });
  const { body, type } = await encoded([
    ...hiddenFields(page.body, "username"),
    ["username", person.username],
    ["password", person.password],
  ]);
  const answer = await plainRequest(balanced, routes.signIn, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": type },
  });
  expect(answer.status).toBe(303);
});

test("a form's action answers on its own pages alone, and nothing is passed on to them", async ({
  people,
  clientAddress,
}) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  const page = await plainRequest(balanced, routes.troubleReset, { headers: from });
  const { body, type } = await encoded([...hiddenFields(page.body, "identifier"), ["identifier", person.username]]);
  const action = actionOf(page.body, "identifier");
  expect(action).toHaveLength(42);
  for (const more of [{}, { "next-action": action }, { "next-action": action, "x-action-forwarded": "1" }]) {
    const headers = { ...from, "content-type": type, ...more };
    const answer = await plainRequest(balanced, routes.signIn, { method: "POST", body, headers });
    expect(answer.status, JSON.stringify(more)).toBe(409);
    expect(answer.body).toContain(wordsOf("plain")("oldForm.title"));
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
  const own = { method: "POST", body, headers: { ...from, "content-type": type } };
  expect((await plainRequest(balanced, routes.troubleReset, own)).status).toBe(303);
  await waitForMail(balanced, { to: person.email });
  expect(await lettersTo(balanced, person.email)).toHaveLength(1);
});

test("GET, HEAD and OPTIONS with a form's fields in the address change nothing (T56)", async ({
  people,
  clientAddress,
}) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  const cookie = cookiesOf(await signInPlainly(balanced, person, from));
  const query = new URLSearchParams({
    current: person.password,
    password: "quiet green river",
    repeat: "quiet green river",
  });
  const before = await people.passwordSetAt(person);
  for (const method of ["GET", "HEAD", "OPTIONS"]) {
    for (const path of [routes.accountPassword, routes.accountSessions, routes.accountDevices, routes.account]) {
      await plainRequest(balanced, `${path}?${query}`, { method, headers: { ...from, cookie } });
    }
  }
  expect(await people.passwordSetAt(person)).toBe(before);
  expect((await plainRequest(balanced, routes.session, { headers: { ...from, cookie } })).status).toBe(204);
});

test("there is no password endpoint beside our own form", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress, "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ username: person.username, password: person.password }).toString();
  for (const path of [
    "/api/auth/callback/credentials",
    "/api/auth/signin/credentials",
    "/api/auth/signin",
    "/api/sign-in",
  ]) {
    const answer = await plainRequest(balanced, path, { method: "POST", headers: from, body });
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.headers["set-cookie"] ?? [], path).not.toContainEqual(expect.stringContaining("session"));
  }
  for (const path of ["/api/auth/session", "/api/auth/providers", "/api/auth/csrf", "/api/auth/signin"]) {
    const answer = await plainRequest(balanced, path, { headers: from });
    expect(answer.body, path).not.toMatch(/credentials|type="password"/i);
  }
});
