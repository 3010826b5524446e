import { nobody } from "./support/accounts";
import { enter } from "./support/door";
import { lettersTo, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { askForReset } from "./support/recovery";
import { expect, test } from "./support/test";

const { balanced } = organizations;

test("an address of several people gets one mail that lists their usernames and no link", async ({ page, people }) => {
  const [first, second] = await people.sharing(balanced, 2);
  if (!first || !second) throw new Error("two people were made");
  await askForReset(page, balanced, first.email);
  const mail = await waitForMail(balanced, { to: first.email });
  expect(mail.text).toContain(first.username);
  expect(mail.text).toContain(second.username);
  expect(mail.text).not.toMatch(/\/reset-password\/[\w-]+\./);
});

test("one of them gets a link by asking with the username", async ({ page, people }) => {
  const [first, second] = await people.sharing(balanced, 2);
  if (!first || !second) throw new Error("two people were made");
  await askForReset(page, balanced, second.username);
  const mail = await waitForMail(balanced, { to: first.email, text: /\/reset-password\/[\w-]+\./ });
  expect(mail.text).toContain(second.username);
  expect(mail.text).not.toContain(first.username);
});

test("whoever signs in through single sign-on alone is told so by mail", async ({ page, people }) => {
  const person = await people.active(balanced, { methods: ["saml"] });
  await askForReset(page, balanced, person.username);
  const mail = await waitForMail(balanced, { to: person.email });
  expect(mail.text).toMatch(/single sign-on/i);
  expect(mail.text).toContain("ask it-help@acme.example.test.");
  expect(mail.text).not.toMatch(/\/reset-password\/[\w-]+\./);
});

for (const [who, wishes] of [
  ["inactive", { type: "Inactive" }],
  ["suspended", { suspended: true }],
] as const) {
  test(`whoever is ${who} gets a mail without a link, but gets one`, async ({ page, people }) => {
    const person = await people.active(balanced, wishes);
    await askForReset(page, balanced, person.username);
    const mail = await waitForMail(balanced, { to: person.email });
    expect(mail.text).not.toMatch(/\/reset-password\/[\w-]+\./);
  });
}

test("the page after asking is the same for everybody", async ({ page, people }) => {
  const known = await people.active(balanced);
  const withoutAddress = await people.active(balanced, { email: null });
  const single = await people.active(balanced, { methods: ["oidc"] });
  const pages: string[] = [];
  for (const typed of [
    known.username,
    withoutAddress.username,
    single.username,
    nobody(),
    `${nobody()}@example.test`,
  ]) {
    await askForReset(page, balanced, typed);
    const told = (await page.getByRole("main").textContent()) ?? "";
    pages.push(told.replaceAll(typed, "TYPED").replace(/[\dA-Z]{3}-[\dA-Z]{3}/, "CODE"));
  }
  expect(new Set(pages).size).toBe(1);
});

test("over the limit no further mail is sent, the page is the same, and the last link stays good", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  for (let i = 0; i < 5; i++) await askForReset(page, balanced, person.username);
  await expect(page.getByRole("main")).toContainText("the link in the last mail you got is still good");
  const mail = await waitForMail(balanced, { to: person.email });
  const [link] = mail.links;
  await expect.poll(async () => (await lettersTo(balanced, person.email)).length).toBe(3);
  for (const letter of await lettersTo(balanced, person.email)) expect(letter.links).toContain(link);
  await page.goto(link ?? "");
  await expect(page.getByRole("main")).toContainText(person.username);
});

test("over the limit the page says the same of somebody who does not exist", async ({ page, people }) => {
  const person = await people.active(balanced);
  const told: boolean[][] = [];
  for (const typed of [person.username, nobody()]) {
    const limited: boolean[] = [];
    for (let i = 0; i < 5; i++) {
      await askForReset(page, balanced, typed);
      limited.push(
        ((await page.getByRole("main").textContent()) ?? "").includes(
          "the link in the last mail you got is still good",
        ),
      );
    }
    told.push(limited);
  }
  expect(told[0]).toEqual([false, false, false, true, true]);
  expect(told[1]).toEqual(told[0]);
});

test("a mail speaks the person's language, whatever the browser's", async ({ page, people }) => {
  const person = await people.active(balanced, { language: "ja" });
  await askForReset(page, balanced, person.username);
  const mail = await waitForMail(balanced, { to: person.email });
  expect(mail.subject).toMatch(/[぀-ヿ]/);
  expect(mail.html).toContain('lang="ja"');
});

test("the account holder is told of a sign-in with a browser that was never seen", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  const before = await lettersTo(balanced, person.email);
  const other = await anotherBrowser({ extraHTTPHeaders: { "x-forwarded-for": "192.0.2.77" } });
  await enter(other, balanced, person);
  const mail = await waitForMail(balanced, { to: person.email, after: before });
  expect(mail.text).toContain(person.username);
  expect(mail.text).toContain("192.0.2.77");
  expect(mail.text).toMatch(/^Browser: .+/m);
  expect(mail.links.every((link) => !/\/(reset-password|activate)\/[\w-]+\./.test(link))).toBe(true);
});
