import { routes } from "@/lib/routes";
import { linkIn, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { cookiesOf, sendForm } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced, strict } = organizations;

const forged: Record<string, string>[] = [
  { "x-forwarded-host": "evil.example.test" },
  { "x-forwarded-host": "evil.example.test", "x-forwarded-proto": "https", "x-forwarded-port": "443" },
  { forwarded: "host=evil.example.test;proto=https" },
  { "x-host": "evil.example.test", "x-original-url": "https://evil.example.test/", "x-rewrite-url": "/evil" },
];

for (const headers of forged) {
  test(`a mailed link leads to the configured origin under ${Object.keys(headers).join(" and ")} (T32)`, async ({
    people,
    clientAddress,
  }) => {
    const person = await people.active(balanced);
    const from = { ...headers, "x-forwarded-for": clientAddress };
    const answer = await sendForm(balanced, routes.troubleReset, [["identifier", person.username]], from);
    expect(answer.status).toBe(303);
    const mail = await waitForMail(balanced, { to: person.email });
    expect(new URL(linkIn(mail, routes.resetPassword)).origin).toBe(balanced.origin);
    expect(mail.html + mail.text).not.toContain("evil");
    for (const link of mail.links) expect(new URL(link).origin).toBe(balanced.origin);
  });
}

test("a Host that nobody has gets a plain page and reveals nobody (T32)", async () => {
  for (const host of ["evil.example.test", "localhost.evil.example.test", "127.0.0.1", "", "nobody.localhost:80"]) {
    const answer = await plainRequest(balanced, routes.signIn, { headers: { host } });
    expect([400, 404], host).toContain(answer.status);
    expect(answer.body).not.toMatch(/Acme|4821|<form/);
  }
});

test("opening a link twenty times, and asking for its head, uses nothing up (T31)", async ({
  people,
  clientAddress,
}) => {
  const from = { "x-forwarded-for": clientAddress };
  const invited = await people.invited(balanced);
  const active = await people.active(balanced);
  await sendForm(balanced, routes.troubleReset, [["identifier", active.username]], from);
  const links = [
    [invited, routes.activate],
    [active, routes.resetPassword],
  ] as const;
  for (const [person, clean] of links) {
    const { pathname } = new URL(linkIn(await waitForMail(balanced, { to: person.email }), clean));
    for (let i = 0; i < 20; i++) expect((await plainRequest(balanced, pathname, { headers: from })).status).toBe(303);
    for (const method of ["HEAD", "OPTIONS"]) await plainRequest(balanced, pathname, { method, headers: from });
    const cookie = cookiesOf(await plainRequest(balanced, pathname, { headers: from }));
    for (let i = 0; i < 3; i++) {
      const page = await plainRequest(balanced, clean, { headers: { ...from, cookie } });
      expect(page.body).toContain(person.username);
      expect(page.body).toContain('name="password"');
    }
  }
});

test("the redirect of a link carries no secret, and its cookie lives no longer than the link", async ({
  people,
  clientAddress,
}) => {
  const person = await people.active(strict);
  const from = { "x-forwarded-for": clientAddress };
  await sendForm(strict, routes.troubleReset, [["identifier", person.username]], from);
  const link = linkIn(await waitForMail(strict, { to: person.email }), routes.resetPassword);
  const { pathname } = new URL(link);
  const secret = pathname.slice(routes.resetPassword.length + 1);
  const answer = await plainRequest(strict, pathname, { headers: from });
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe(routes.resetPassword);
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers["cache-control"]).toContain("no-store");
  expect(answer.body).not.toContain(secret);
  const line = answer.headers["set-cookie"]?.find((cookie) => cookie.includes("latchkey-reset")) ?? "";
  expect(Number(/Max-Age=(\d+)/.exec(line)?.[1])).toBeLessThanOrEqual(3_600);
  const page = await plainRequest(strict, routes.resetPassword, { headers: { ...from, cookie: cookiesOf(answer) } });
  expect(page.body).not.toContain(secret);
});

test("a link of one purpose or organization is nothing for another (T30, T88)", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  await sendForm(balanced, routes.troubleReset, [["identifier", person.username]], from);
  const link = linkIn(await waitForMail(balanced, { to: person.email }), routes.resetPassword);
  const secret = new URL(link).pathname.slice(routes.resetPassword.length + 1);
  const elsewhere = [
    [balanced, routes.activate, routes.activateLink(secret)],
    [strict, routes.resetPassword, routes.resetPasswordLink(secret)],
  ] as const;
  for (const [place, clean, path] of elsewhere) {
    const opened = await plainRequest(place, path, { headers: from });
    const page = await plainRequest(place, clean, { headers: { ...from, cookie: cookiesOf(opened) } });
    expect(page.body).not.toContain(person.username);
    expect(page.body).not.toContain('name="password"');
  }
});
