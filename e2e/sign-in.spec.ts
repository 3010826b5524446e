import { routes } from "@/lib/routes";
import { enter, expectInside, refusal, sentenceOf, tryInVain, tryToSignIn, usernameField } from "./support/door";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock, verifiedDevices } = organizations;
const shell = wordsOf("shell");
const words = wordsOf("signIn");

test("a person signs in with their username, and out again", async ({ page, people }) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin);
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
  await tryToSignIn(page, balanced, person.username, person.password);
  await expectInside(page, person);
  await page.goto(balanced.origin + routes.account);
  await page.getByRole("button", { name: shell("signOut") }).click();
  await expect(page.getByText(wordsOf("signIn")("notice.signed-out"))).toBeVisible();
  await page.goto(balanced.origin + routes.account);
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
});

test("a username is the same in capitals and with spaces around it, a password is not", async ({ page, people }) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.signIn);
  await tryInVain(page, balanced, person.username, person.password.toUpperCase());
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
  await tryInVain(page, balanced, person.username, `${person.password} `);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
  await tryToSignIn(page, balanced, `  ${person.username.toUpperCase()} `, person.password);
  await expectInside(page, person);
});

test("where either is asked, the e-mail address does too", async ({ page, people }) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.signIn);
  await tryToSignIn(page, balanced, person.email, person.password);
  await expectInside(page, person);
});

test("where the e-mail address is asked, the username does not do", async ({ page, people }) => {
  const person = await people.active(verifiedDevices);
  await page.goto(verifiedDevices.origin + routes.signIn);
  await expect(usernameField(page, verifiedDevices)).toHaveAttribute("type", "email");
  await enter(page, verifiedDevices, person);
});

test("where the username is asked, the e-mail address does not do", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await page.goto(resetToUnlock.origin + routes.signIn);
  await tryInVain(page, resetToUnlock, person.email, person.password);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
  await tryToSignIn(page, resetToUnlock, person.username, person.password);
  await expectInside(page, person);
});

test("somebody who came for a page of their own is taken there after signing in", async ({ page, people }) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.accountPassword);
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
  await tryToSignIn(page, balanced, person.username, person.password);
  await expect(page).toHaveURL(balanced.origin + routes.accountPassword);
});

test("somebody who is signed in is not asked again", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.signIn);
  await expect(page).toHaveURL(`${balanced.origin}/`);
});

test("a browser whose session was ended elsewhere is told why it is asked again", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const other = await anotherBrowser();
  for (const browser of [page, other]) {
    await enter(browser, balanced, person);
  }
  await other.goto(balanced.origin + routes.accountSessions);
  await other.getByRole("button", { name: wordsOf("sessions")("endOthers") }).click();
  await expect(async () => {
    await page.goto(balanced.origin + routes.account);
    await expect(page).toHaveURL((url) => url.pathname === routes.signIn, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText(words("notice.session-ended"))).toBeVisible();
  await tryToSignIn(page, balanced, person.username, person.password);
  await expect(page).toHaveURL(balanced.origin + routes.account);
});
