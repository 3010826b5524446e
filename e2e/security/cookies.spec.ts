import { routes } from "@/lib/routes";
import { nobody } from "../support/accounts";
import { organizations } from "../support/organizations";
import { cookiesOf, sendForm, signInPlainly } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced, resetToUnlock, strict } = organizations;

test("every cookie is bound to its host, to a secure connection and to the server (T55)", async ({
  people,
  clientAddress,
}) => {
  const from = { "x-forwarded-for": clientAddress };
  const answers = [
    await signInPlainly(balanced, await people.active(balanced), from),
    await sendForm(balanced, routes.troubleReset, [["identifier", nobody()]], from),
    await plainRequest(balanced, routes.resetPasswordLink("nothing"), { headers: from }),
    await plainRequest(balanced, routes.language, {
      method: "POST",
      headers: { ...from, "content-type": "application/x-www-form-urlencoded" },
      body: "language=ja",
    }),
  ];
  const lines = answers.flatMap(({ headers }) => headers["set-cookie"] ?? []);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-latchkey-[a-z]+=/);
    for (const attribute of ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"]) expect(line).toContain(attribute);
    expect(line).not.toMatch(/; Domain/i);
    expect(line.length).toBeLessThan(4_096);
  }
});

test("a session's cookie replayed on another organization's host is nothing (T88)", async ({
  people,
  clientAddress,
}) => {
  const from = { "x-forwarded-for": clientAddress };
  const cookie = cookiesOf(await signInPlainly(balanced, await people.active(balanced), from));
  const session = (place: typeof balanced) => plainRequest(place, routes.session, { headers: { ...from, cookie } });
  expect((await session(balanced)).status).toBe(204);
  for (const place of [resetToUnlock, strict]) {
    expect((await session(place)).status).toBe(401);
    const page = await plainRequest(place, routes.account, { headers: { ...from, cookie } });
    expect(page.headers.location).toContain(routes.signIn);
  }
});

test("the token changes at every sign-in, and one that was planted is not taken over (T46)", async ({
  people,
  clientAddress,
}) => {
  const person = await people.active(balanced);
  const planted = `__Host-latchkey-session=${"a".repeat(43)}`;
  const from = { "x-forwarded-for": clientAddress };
  const first = cookiesOf(await signInPlainly(balanced, person, { ...from, cookie: planted }));
  const second = cookiesOf(await signInPlainly(balanced, person, from));
  const token = (cookies: string) => /latchkey-session=([^;]+)/.exec(cookies)?.[1];
  expect(token(first)).toBeTruthy();
  expect(new Set([token(first), token(second), "a".repeat(43)]).size).toBe(3);
  expect((await plainRequest(balanced, routes.session, { headers: { ...from, cookie: planted } })).status).toBe(401);
});

test("the token changes with the password, and the old one is dead (T46)", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  const cookie = cookiesOf(await signInPlainly(balanced, person, from));
  const fresh = "quiet green river stones";
  const changed = await sendForm(
    balanced,
    routes.accountPassword,
    [
      ["current", person.password],
      ["password", fresh],
      ["repeat", fresh],
    ],
    { ...from, cookie },
  );
  expect(changed.status).toBe(303);
  const next = cookiesOf(changed);
  expect(next).toMatch(/^__Host-latchkey-session=[\w-]{43}$/);
  expect(cookie).not.toContain(next);
  const session = async (sent: string) =>
    (await plainRequest(balanced, routes.session, { headers: { ...from, cookie: sent } })).status;
  expect([await session(next), await session(cookie)]).toEqual([204, 401]);
});

test("/api/session says whether a session lives, to its owner alone", async ({ people, clientAddress }) => {
  const from = { "x-forwarded-for": clientAddress };
  const stranger = await plainRequest(balanced, routes.session, { headers: from });
  expect([stranger.status, stranger.body]).toEqual([401, ""]);
  const cookie = cookiesOf(await signInPlainly(balanced, await people.active(balanced), from));
  const owner = await plainRequest(balanced, routes.session, { headers: { ...from, cookie } });
  expect([owner.status, owner.body]).toEqual([204, ""]);
  expect(owner.headers["cache-control"]).toContain("no-store");
  expect(owner.headers["set-cookie"]).toBeUndefined();
});
