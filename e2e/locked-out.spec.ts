import { routes } from "@/lib/routes";
import {
  enter,
  expectInside,
  guess,
  identifierOf,
  passwordField,
  refusal,
  sentenceOf,
  signIn,
  tryToSignIn,
} from "./support/door";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations, type Place } from "./support/organizations";
import { chooseNewPassword, expectMailSent, expectSignInPage, identifierField } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock, strict, verifiedDevices } = organizations;
const fresh = "quiet green river stones";

const labels = new Map<Place, string>([
  [balanced, "Can't access your account?"],
  [resetToUnlock, "Can't access your account?"],
  [verifiedDevices, "Forgot Password?"],
  [strict, "Can't access your account?"],
]);

for (const [place, label] of labels) {
  test(`locked out at ${place.name}, a person gets back in by e-mail`, async ({ page, people }) => {
    const person = await people.active(place);
    await guess(page, place, person, place.threshold);
    await test.step("now the right password is refused like a wrong one", async () => {
      await signIn(page, place, person);
      await expect(refusal(page)).toContainText(
        sentenceOf(place === verifiedDevices ? "login-failed" : "invalid-credentials"),
      );
    });
    await test.step("a mail tells the account holder", async () => {
      const told = await waitForMail(place, { to: person.email });
      expect(told.text).toContain(String(place.threshold));
      expect(told.text).toContain(person.username);
    });
    await test.step("from the sign-in page to the reset mail", async () => {
      await page.getByRole("link", { name: label }).click();
      await page.getByRole("link", { name: wordsOf("trouble")("reset") }).click();
      await identifierField(page).fill(place.resetAsks === "email" ? person.email : person.username);
      await page.getByRole("button", { name: wordsOf("requestReset")("submit"), exact: true }).click();
      await expectMailSent(page);
    });
    await test.step("the link leads to a clean address that names the person", async () => {
      const mail = await waitForMail(place, { to: person.email, text: /\/reset-password\// });
      await page.goto(linkIn(mail, routes.resetPassword));
      await expect(page).toHaveURL(place.origin + routes.resetPassword);
      await expect(page.getByRole("main")).toContainText(person.username);
    });
    await chooseNewPassword(page, fresh);
    await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), identifierOf(place, person));
    await passwordField(page).fill(person.password);
    await passwordField(page).press("Enter");
    await expect(refusal(page)).toBeVisible();
    await tryToSignIn(page, place, identifierOf(place, person), fresh);
    await expectInside(page, person);
  });
}

test("one guess fewer does not lock, and signing in starts the count anew", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await guess(page, resetToUnlock, person, resetToUnlock.threshold - 1);
  await enter(page, resetToUnlock, person);
});

test("a lock holds whatever browser the stranger uses", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(strict);
  await guess(page, strict, person, 3);
  const other = await anotherBrowser();
  await guess(other, strict, person, 2);
  for (const browser of [page, other, await anotherBrowser()]) {
    await signIn(browser, strict, person);
    await expect(refusal(browser)).toContainText(sentenceOf("invalid-credentials"));
  }
});
