import { routes } from "@/lib/routes";
import { enter, expectInside, guess, refusal, sentenceOf, signIn, tryToSignIn } from "./support/door";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import {
  activateWith,
  askForActivation,
  askForReset,
  chooseNewPassword,
  expectMailSent,
  expectSignInPage,
} from "./support/recovery";
import { expect } from "./support/test";
import { test } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const { administratorResets, balanced, resetToUnlock } = organizations;
const fresh = "quiet green river stones";

test("signing in, being refused and signing out need no script", async ({ page, people }) => {
  const person = await people.active(balanced);
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
  await expect(page.locator("input[name=username]")).toHaveValue(person.username);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.account);
  await page.getByRole("button", { name: wordsOf("shell")("signOut") }).click();
  await expect(page.getByText(wordsOf("signIn")("notice.signed-out"))).toBeVisible();
});

test("being locked out and getting back in by e-mail needs no script", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await guess(page, resetToUnlock, person, resetToUnlock.threshold);
  await askForReset(page, resetToUnlock, person.username);
  await page.getByRole("button", { name: wordsOf("mailSent")("sendAgain") }).click();
  await expectMailSent(page);
  const mail = await waitForMail(resetToUnlock, { to: person.email, text: /\/reset-password\// });
  await page.goto(linkIn(mail, routes.resetPassword));
  await chooseNewPassword(page, fresh, `${fresh}!`);
  await expect(page.getByText(sentenceOf("password-repeat-differs"))).toBeVisible();
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), person.username);
  await tryToSignIn(page, resetToUnlock, person.username, fresh);
  await expectInside(page, person);
});

test("a known browser is told of its own lock without a script", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await enter(page, resetToUnlock, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await guess(page, resetToUnlock, person, resetToUnlock.threshold - 1);
  await tryToSignIn(page, resetToUnlock, person.username, "the guess that locks");
  await expect(page.getByRole("heading", { name: wordsOf("signIn")("lockedHeadingOpenEnded") })).toBeVisible();
});

test("without a script a known browser's lock says until when, and the way on is there when it is over", async ({
  page,
  people,
}) => {
  const person = await people.active(administratorResets);
  await enter(page, administratorResets, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await guess(page, administratorResets, person, administratorResets.threshold - 1);
  await tryToSignIn(page, administratorResets, person.username, "the guess that locks");
  const words = wordsOf("signIn");
  const main = page.getByRole("main");
  await expect(main.getByText(words("lockedFrom", { time: "" }).split("  ")[0] ?? "")).toContainText(/\d{2}:\d{2}/);
  await expect(page.getByRole("timer")).toBeHidden();
  await main.getByRole("link", { name: words("lockedTryAgain") }).click();
  await expect(page).toHaveURL(administratorResets.origin + routes.signInLocked);
  const call = words.markup("lockedContact.phone", { contact: () => "+81 3 5550 0199" });
  await expect(main.getByRole("link", { name: call })).toHaveAttribute("href", /^tel:/);
  await expect(main.getByRole("link", { name: "+81" })).toHaveCount(1);
});

test("without a script everything that is wrong with a new password is told at once", async ({ page, people }) => {
  const person = await people.active(balanced);
  await askForReset(page, balanced, person.username);
  const mail = await waitForMail(balanced, { to: person.email, text: /\/reset-password\// });
  await page.goto(linkIn(mail, routes.resetPassword));
  await expect(page.getByRole("main")).not.toContainText(wordsOf("newPassword")("open"));
  await chooseNewPassword(page, "dragon1", "dragon2");
  await expect(page.getByText(sentenceOf("password-common"))).toBeVisible();
  await expect(page.getByText(sentenceOf("password-repeat-differs"))).toBeVisible();
  await expect(page.getByRole("main")).toContainText("7 characters, 15 needed");
});

test("without a script the first checks open below a refusal", async ({ page, people }) => {
  const person = await people.active(balanced);
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  const check = page.getByText(wordsOf("trouble")("checkPaste"));
  await expect(check).toBeHidden();
  await page.getByText(wordsOf("trouble")("checks")).click();
  await expect(check).toBeVisible();
});

test("a lost and a too old invitation are renewed, and the account activated, without a script", async ({
  page,
  people,
}) => {
  const person = await people.invitedLongAgo(balanced);
  const old = await waitForMail(balanced, { to: person.email });
  await page.goto(linkIn(old, routes.activate));
  await page.getByRole("button", { name: wordsOf("link")("newActivation") }).click();
  await expectMailSent(page);
  const next = await waitForMail(balanced, { to: person.email, after: [old] });
  await askForActivation(page, balanced, person.email);
  await page.goto(linkIn(next, routes.activate));
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
});

test("the password is changed, a session ended and a browser forgotten without a script", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const other = await anotherBrowser();
  await enter(other, balanced, person);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountSessions);
  await page
    .getByRole("main")
    .getByRole("button")
    .filter({ hasText: new RegExp(`^${wordsOf("sessions")("end")}$`) })
    .click();
  await expect(page.getByText(wordsOf("sessions")("ended"))).toBeVisible();
  await page.goto(balanced.origin + routes.accountPassword);
  const current = page.getByLabel(wordsOf("changePassword")("current"), { exact: true });
  await current.fill("certainly not the password");
  await chooseNewPassword(page, fresh);
  await expect(page.getByText(sentenceOf("wrong-current-password"))).toBeVisible();
  await current.fill(person.password);
  await chooseNewPassword(page, fresh);
  await expect(page.getByText(wordsOf("changePassword")("done"))).toBeVisible();
  await page.goto(balanced.origin + routes.accountDevices);
  const forget = page
    .getByRole("main")
    .getByRole("button")
    .filter({ hasText: wordsOf("devices")("forget") });
  await forget.first().click();
  await expect(page.getByText(wordsOf("devices")("forgotten"))).toBeVisible();
});
