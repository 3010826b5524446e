import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { cookiesOf, encoded, hiddenFields, signInPlainly } from "../support/plain-form";
import { type Answer, plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("refusal");

/** Sends exactly these fields after the form's own hidden ones. */
async function send(
  path: string,
  field: string,
  fields: [string, string][],
  headers: Record<string, string>,
): Promise<Answer> {
  const page = await plainRequest(balanced, path, { headers });
  const { body, type } = await encoded([...hiddenFields(page.body, field), ...fields]);
  return plainRequest(balanced, path, { method: "POST", body, headers: { ...headers, "content-type": type } });
}

const long = "a".repeat(300);

test("missing, empty and over-long fields of the sign-in are refused beside their field (T74)", async ({
  people,
  clientAddress,
}) => {
  const { username, password } = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  const missing = words("field-missing.person", { field: "password" });
  const cases: [[string, string][], string][] = [
    [[["username", username]], missing],
    [[["password", password]], missing],
    [
      [
        ["username", "   "],
        ["password", password],
      ],
      missing,
    ],
    [
      [
        ["username", long],
        ["password", password],
      ],
      words("field-too-long.person"),
    ],
    [
      [
        ["username", username],
        ["password", "p".repeat(1_025)],
      ],
      words("field-too-long.person"),
    ],
    [
      [
        ["username", `${username}\0`],
        ["password", password],
      ],
      words("field-unprintable.person"),
    ],
    [
      [
        ["username", username],
        ["password", password],
        ["sharedComputer", "maybe"],
      ],
      words("field-invalid.person"),
    ],
  ];
  for (const [fields, sentence] of cases) {
    const answer = await send(routes.signIn, "username", fields, from);
    const what = JSON.stringify(fields).slice(0, 80);
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.headers["set-cookie"] ?? [], what).not.toContainEqual(expect.stringContaining("session"));
    expect(answer.status === 400 || answer.body.includes(sentence), what).toBe(true);
  }
});

test("a field that comes twice is refused as a whole with 400 (T74)", async ({ people, clientAddress }) => {
  const { username, password } = await people.active(balanced);
  const fields: [string, string][] = [
    ["username", username],
    ["username", "admin"],
    ["password", password],
  ];
  const answer = await send(routes.signIn, "username", fields, { "x-forwarded-for": clientAddress });
  expect(answer.status).toBe(400);
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("fields that nobody asked for change nothing (T74)", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  const more: [string, string][] = [
    ["rank", "owner"],
    ["userId", "1"],
    ["organizationId", "1"],
    ["__proto__", "x"],
    ["constructor", "x"],
  ];
  const fields: [string, string][] = [["username", person.username], ["password", person.password], ...more];
  const cookie = cookiesOf(await send(routes.signIn, "username", fields, from));
  const account = await plainRequest(balanced, routes.account, { headers: { ...from, cookie } });
  expect(account.body).toContain(person.username);
  expect(account.body).not.toContain(wordsOf("account")("ranks.owner"));
});

test("a password is changed by nothing less than the whole form (T74)", async ({ people, clientAddress }) => {
  const person = await people.active(balanced);
  const from = { "x-forwarded-for": clientAddress };
  const cookie = cookiesOf(await signInPlainly(balanced, person, from));
  const before = await people.passwordSetAt(person);
  const fresh = "quiet green river stones";
  const cases: [string, string][][] = [
    [
      ["current", person.password],
      ["password", fresh],
    ],
    [
      ["password", fresh],
      ["repeat", fresh],
    ],
    [
      ["current", person.password],
      ["password", "p".repeat(257)],
      ["repeat", "p".repeat(257)],
    ],
    [
      ["current", person.password],
      ["password", fresh],
      ["repeat", fresh],
      ["repeat", fresh],
    ],
    [
      ["current", person.password],
      ["password", "short"],
      ["repeat", "short"],
    ],
  ];
  for (const fields of cases) {
    const answer = await send(routes.accountPassword, "current", fields, { ...from, cookie });
    expect([200, 400], JSON.stringify(fields).slice(0, 80)).toContain(answer.status);
  }
  expect(await people.passwordSetAt(person)).toBe(before);
});
