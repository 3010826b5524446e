import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { expectInside, tryToSignIn } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { lettersTo, linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { plainRequest } from "./support/plain-request";
import { askForAccount, makeAccount, openSignUp } from "./support/sign-up";
import { expect, test } from "./support/test";
import { test as withoutScripts } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const words = wordsOf("signUp");
const account = { name: "Robin New", password: "a whole new passphrase" };

test("who has an address of an allowed domain makes their own account, and signs in with it", async ({
  page,
  organizationWith,
}) => {
  const place = await organizationWith(openSignUp);
  const email = `robin-${randomUUID().slice(0, 8)}@example.test`;
  await page.goto(place.origin + routes.signUp);
  await expectGoodPage(page);
  await askForAccount(page, place, email);
  await expectGoodPage(page);
  const letter = await waitForMail(place, { to: email });
  const link = linkIn(letter, routes.signUp);
  for (let times = 0; times < 2; times++) await plainRequest(place, new URL(link).pathname);
  await page.goto(link);
  await expect(page).toHaveURL(place.origin + routes.signUpAccount);
  await expect(page.getByRole("main")).toContainText(email);
  await expectGoodPage(page);
  await makeAccount(page, { ...account, password: "too short" });
  await expect(page.getByLabel(wordsOf("newPassword")("password"), { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await makeAccount(page, account);
  await expect(page).toHaveURL(`${place.origin}${routes.signIn}?notice=signed-up`);
  await tryToSignIn(page, place, email, account.password);
  await expectInside(page, account);

  await page.goto(link);
  await expect(page.getByRole("heading", { name: words("overHeading") })).toBeVisible();
  await expectGoodPage(page);
});

test("to an address of another domain no mail goes, and to one with an account how it gets in, and the page says the same", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith(openSignUp);
  const person = await people.active(place);
  const stranger = `eve-${randomUUID().slice(0, 8)}@elsewhere.test`;
  await askForAccount(page, place, stranger);
  await askForAccount(page, place, person.email);
  const letter = await waitForMail(place, { to: person.email, subject: /active already/ });
  expect(letter.links.some((link) => link.endsWith(routes.signIn))).toBe(true);
  expect(await lettersTo(place, stranger)).toEqual([]);
});

withoutScripts(
  "without a script an account is made, with a username of one's own where one signs in with that",
  async ({ page, organizationWith }) => {
    const place = await organizationWith({ ...openSignUp, signIn: { identifier: "username" } });
    const email = `robin-${randomUUID().slice(0, 8)}@example.test`;
    await askForAccount(page, place, email);
    await page.goto(linkIn(await waitForMail(place, { to: email }), routes.signUp));
    await makeAccount(page, { ...account, username: "robin.new" });
    await expect(page).toHaveURL(`${place.origin}${routes.signIn}?notice=signed-up`);
    await tryToSignIn(page, place, "robin.new", account.password);
    await expectInside(page, account);
  },
);

test("where nobody makes their own account the page says who makes it", async ({ page }) => {
  const { balanced } = organizations;
  await page.goto(balanced.origin + routes.signIn);
  await expect(page.getByRole("link", { name: wordsOf("signIn")("createAccount") })).toHaveCount(0);
  await page.goto(balanced.origin + routes.signUp);
  await expect(page.getByRole("heading", { name: words("closedHeading") })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: words("requestAccount") }).click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleRequestAccount);
});
