import { routes } from "@/lib/routes";
import { nobody } from "../support/accounts";
import { organizations } from "../support/organizations";
import { sendForm } from "../support/plain-form";
import { expect, test } from "../support/test";

const { balanced } = organizations;

/** What differs between any two answers: nonces, the reference number and its code, and the name that was typed. */
const steady = (body: string, typed: string) =>
  body
    .replaceAll(typed, "TYPED")
    .replaceAll(/nonce="[^"]*"|nonce\\":\\"[^"]*\\"/g, "NONCE")
    .replaceAll(/\b[0-9a-hjkmnp-tv-z]{12}\b/g, "REFERENCE")
    .replaceAll(/\b[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}\b/g, "CODE");

test("to a stranger every refusal is the same, to the last byte (T22)", async ({ people, clientAddress }) => {
  const known = await people.active(balanced);
  const locked = await people.active(balanced);
  for (let i = 0; i < balanced.threshold; i++) {
    const wrong: [string, string][] = [
      ["username", locked.username],
      ["password", `not the password ${i}`],
    ];
    await sendForm(balanced, routes.signIn, wrong, { "x-forwarded-for": clientAddress });
  }
  const tried: [string, string][] = [
    [nobody(), "certainly not the password"],
    [known.username, "certainly not the password"],
    [(await people.active(balanced, { type: "Inactive" })).username, "certainly not the password"],
    [(await people.active(balanced, { suspended: true })).username, "certainly not the password"],
    [(await people.active(balanced, { methods: ["saml"] })).username, "certainly not the password"],
    [(await people.invited(balanced)).username, "certainly not the password"],
    [locked.username, "certainly not the password"],
    [locked.username, locked.password],
  ];
  const bodies = new Set<string>();
  for (const [username, password] of tried) {
    const fields: [string, string][] = [
      ["username", username],
      ["password", password],
    ];
    const answer = await sendForm(balanced, routes.signIn, fields, { "x-forwarded-for": clientAddress });
    expect(answer.status, username).toBe(200);
    // The one cookie gives back what was typed, how often this browser was refused and the code of this request, nothing else.
    const [cookie, ...more] = answer.headers["set-cookie"] ?? [];
    const [, typed = ""] = /^__Host-latchkey-hint=([^;]+); Max-Age=600; /.exec(cookie ?? "") ?? [];
    const hint = Buffer.from(typed, "base64url")
      .toString()
      .replace(/"[0-9a-z]{6}"/, '"CODE"');
    expect(hint, username).toBe(
      JSON.stringify({ identifier: username, after: "refusal", refusals: 1, request: "CODE" }),
    );
    expect(more, username).toEqual([]);
    bodies.add(steady(answer.body, username));
  }
  expect(bodies.size).toBe(1);
});

test("asking for a reset answers everybody alike (T34)", async ({ people, clientAddress }) => {
  const tried = [
    nobody(),
    `${nobody()}@example.test`,
    (await people.active(balanced)).username,
    (await people.active(balanced, { email: null })).username,
    (await people.active(balanced, { methods: ["saml"] })).username,
    (await people.active(balanced, { suspended: true })).username,
    (await people.sharing(balanced, 2))[0]?.email ?? "",
  ];
  const seen = new Set<string>();
  for (const typed of tried) {
    const answer = await sendForm(balanced, routes.troubleReset, [["identifier", typed]], {
      "x-forwarded-for": clientAddress,
    });
    seen.add(`${answer.status} ${answer.headers.location}`);
  }
  expect([...seen]).toEqual([`303 ${routes.troubleResetSent}`]);
});
