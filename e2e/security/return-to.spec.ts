import { routes } from "@/lib/routes";
import { identifierOf } from "../support/door";
import { organizations } from "../support/organizations";
import { cookiesOf, sendForm } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";

const { balanced } = organizations;

const away = [
  "https://evil.example.test/",
  "//evil.example.test/",
  "/\\evil.example.test/",
  "\\\\evil.example.test/",
  "/\t/evil.example.test/",
  "https:evil.example.test",
  "javascript:alert(1)",
  "/%2F/evil.example.test",
  "/..//evil.example.test/",
  `${balanced.origin}.evil.example.test/`,
  `${balanced.origin.replace("//", "//evil.example.test@")}/`,
];

for (const wish of away) {
  test(`after signing in nobody is led to ${JSON.stringify(wish)} (T61)`, async ({ people, clientAddress }) => {
    const person = await people.active(balanced);
    const from = { "x-forwarded-for": clientAddress };
    const path = `${routes.signIn}?${new URLSearchParams({ returnTo: wish })}`;
    const answer = await sendForm(
      balanced,
      path,
      [
        ["username", identifierOf(balanced, person)],
        ["password", person.password],
      ],
      from,
    );
    expect(answer.status).toBe(303);
    const there = new URL(answer.headers.location ?? "", balanced.origin);
    expect(there.origin).toBe(balanced.origin);
    expect(answer.headers.location).not.toMatch(/^[\\/]{2}/);
    const again = await plainRequest(balanced, path, { headers: { ...from, cookie: cookiesOf(answer) } });
    expect(new URL(again.headers.location ?? "/", balanced.origin).origin).toBe(balanced.origin);
  });
}

test("after signing in a person is led to a page of ours, with its query", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const path = `${routes.signIn}?${new URLSearchParams({ returnTo: "/account/sessions?from=mail" })}`;
  const fields: [string, string][] = [
    ["username", person.username],
    ["password", person.password],
  ];
  const answer = await sendForm(balanced, path, fields, { "x-forwarded-for": clientAddress });
  expect(answer.headers.location).toBe("/account/sessions?from=mail");
});
