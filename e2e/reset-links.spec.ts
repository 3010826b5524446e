import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Person } from "./support/accounts";
import { enter } from "./support/door";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations, type Place } from "./support/organizations";
import { plainRequest } from "./support/plain-request";
import { askForReset, chooseNewPassword, expectMailSent, expectSignInPage, newPasswordField } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, verifiedDevices } = organizations;
const fresh = "quiet green river stones";
const words = wordsOf("link");

async function resetLink(page: Page, place: Place, person: Person): Promise<string> {
  await askForReset(page, place, person.email);
  const mail = await waitForMail(place, { to: person.email, text: /\/reset-password\// });
  return linkIn(mail, routes.resetPassword);
}

test("a reset ends the sessions of all browsers", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced);
  const other = await anotherBrowser();
  await enter(other, balanced, person);
  await page.goto(await resetLink(page, balanced, person));
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), person.username);
  await other.goto(balanced.origin + routes.account);
  await expect(other).toHaveURL((url) => url.pathname === routes.signIn);
});

test("a used link says so, and gives a new one in one click", async ({ page, people }) => {
  const person = await people.active(balanced);
  const link = await resetLink(page, balanced, person);
  await page.goto(link);
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), person.username);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: words("usedHeading") })).toBeVisible();
  await page.getByRole("button", { name: words("newReset") }).click();
  await expectMailSent(page);
});

test("twenty openings, a HEAD and the scripts of a scanner use nothing up", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const link = await resetLink(page, balanced, person);
  const { pathname } = new URL(link);
  for (let i = 0; i < 20; i++) expect((await plainRequest(balanced, pathname)).status).toBe(303);
  expect((await plainRequest(balanced, pathname, { method: "HEAD" })).status).toBe(303);
  const scanner = await anotherBrowser();
  await scanner.goto(link);
  await scanner.locator("main form").evaluateAll((forms: HTMLFormElement[]) => {
    for (const form of forms) {
      form.noValidate = true;
      form.requestSubmit();
    }
  });
  await scanner.waitForLoadState("networkidle");
  await page.goto(link);
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), person.username);
});

test("two people's links in two tabs of one browser never swap them", async ({ page, people }) => {
  const [anna, ben] = [await people.active(balanced), await people.active(balanced)];
  const [annas, bens] = [await resetLink(page, balanced, anna), await resetLink(page, balanced, ben)];
  const before = [await people.passwordSetAt(anna), await people.passwordSetAt(ben)];
  await page.goto(annas);
  await expect(page.getByRole("main")).toContainText(anna.username);
  const tab = await page.context().newPage();
  await tab.goto(bens);
  await expect(tab.getByRole("main")).toContainText(ben.username);
  await chooseNewPassword(page, fresh);
  await expect(page.getByText(wordsOf("refusal")("link-other-tab.person"))).toBeVisible();
  expect([await people.passwordSetAt(anna), await people.passwordSetAt(ben)]).toEqual(before);
  await chooseNewPassword(tab, fresh);
  await expectSignInPage(tab, wordsOf("signIn")("notice.password-reset"), ben.username);
  await page.goto(annas);
  await expect(page.getByRole("main")).toContainText(anna.username);
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), anna.username);
});

test("a link that was cut off says so and leads to a new one", async ({ page, people }) => {
  const person = await people.active(balanced);
  const link = await resetLink(page, balanced, person);
  await page.goto(link.slice(0, -5));
  await expect(page.getByRole("heading", { name: words("invalidHeading") })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(person.username);
});

test("where the policy wants the system's own words, a bad link reads exactly so", async ({
  page,
  organizationWith,
}) => {
  const own = await organizationWith({ signIn: { explicit: true } });
  await expect
    .poll(async () => (await plainRequest(own, routes.signIn)).status, { message: "the new organization is known" })
    .toBe(200);
  await page.goto(own.origin + routes.resetPasswordLink("nothing"));
  await expect(page.getByRole("heading", { name: "Reset password token is invalid.", exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: words("newReset") })).toBeVisible();
});

test("where people sign in with their e-mail address, a bad reset link is told in plain words", async ({ page }) => {
  await page.goto(verifiedDevices.origin + routes.resetPasswordLink("nothing"));
  await expect(page.getByRole("heading", { name: words("invalidHeading") })).toBeVisible();
  await page.goto(verifiedDevices.origin + routes.activateLink("nothing"));
  await expect(page.getByRole("heading", { name: "invalid or expired confirmation link", exact: true })).toBeVisible();
});

test("every page of a link that cannot be used leads back to sign-in and to help", async ({ page }) => {
  await page.goto(balanced.origin + routes.resetPasswordLink("nothing"));
  const main = page.getByRole("main");
  await expect(page).toHaveTitle(new RegExp(`^${words("invalidHeading")} · `));
  await expect(main.getByRole("link", { name: wordsOf("trouble")("title") })).toBeVisible();
  await main.getByRole("link", { name: wordsOf("shell")("backToSignIn") }).click();
  await expect(page).toHaveURL(balanced.origin + routes.signIn);
});

test("when the link's cookie does not come back the page says what to do, and the link stays good", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  const link = await resetLink(page, balanced, person);
  await page.goto(link);
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByRole("heading", { name: words("openReset") })).toBeVisible();
  await expect(page.getByRole("heading", { name: words("cookiesHeading") })).toBeVisible();
  await expect(page.getByText(words("cookiesAllow", { host: new URL(balanced.origin).hostname }))).toBeVisible();
  await page.goto(link);
  await expect(newPasswordField(page)).toBeVisible();
});
