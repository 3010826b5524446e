import { routes } from "@/lib/routes";
import { expectInside, identifierOf, refusal, sentenceOf, signIn, tryToSignIn } from "./support/door";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { activateWith, askForActivation, expectSignInPage, newPasswordField, repeatField } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock, strict, timedLock, verifiedDevices } = organizations;
const fresh = "quiet green river stones";
const words = wordsOf("activate");

for (const place of [balanced, resetToUnlock, verifiedDevices, timedLock, strict]) {
  test(`an invited person activates their account at ${place.name} and signs in`, async ({ page, people }) => {
    const person = await people.invited(place);
    const mail = await waitForMail(place, { to: person.email });
    await page.goto(linkIn(mail, routes.activate));
    await expect(page).toHaveURL(place.origin + routes.activate);
    await expect(page.getByRole("main")).toContainText(person.username);
    await activateWith(page, fresh);
    await expectSignInPage(page, wordsOf("signIn")("notice.activated"), identifierOf(place, person));
    await tryToSignIn(page, place, identifierOf(place, person), fresh);
    await expectInside(page, person);
  });
}

test("whoever never activated cannot sign in, and is told so by nobody but the mail", async ({ page, people }) => {
  const person = await people.invited(balanced);
  await signIn(page, balanced, person);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
});

test("the rules of a password are there before it is sent, and a refused one uses nothing up", async ({
  page,
  people,
}) => {
  const person = await people.invited(balanced);
  const mail = await waitForMail(balanced, { to: person.email });
  await page.goto(linkIn(mail, routes.activate));
  await expect(page.getByText(wordsOf("newPassword")("ruleLength", { least: "15" }))).toBeVisible();
  const refused = [
    ["fourteen chars", wordsOf("refusal")("password-too-short.person", { length: 14, least: 15 })],
    [person.email, sentenceOf("password-context")],
    ["passwordpassword", sentenceOf("password-common")],
  ] as const;
  for (const [password, sentence] of refused) {
    await newPasswordField(page).fill(password);
    await repeatField(page).fill(password);
    await page.getByRole("button", { name: words("submit"), exact: true }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(newPasswordField(page)).toBeFocused();
  }
  await newPasswordField(page).fill(fresh);
  await repeatField(page).fill(`${fresh}!`);
  await page.getByRole("button", { name: words("submit"), exact: true }).click();
  await expect(page.getByText(sentenceOf("password-repeat-differs"))).toBeVisible();
  await expect(repeatField(page)).toBeFocused();
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
});

test("everything that is wrong with a new password is told at once, and the first wrong field has the focus", async ({
  page,
  people,
}) => {
  const person = await people.invited(balanced);
  const mail = await waitForMail(balanced, { to: person.email });
  await page.goto(linkIn(mail, routes.activate));
  await newPasswordField(page).fill("dragon1");
  await repeatField(page).fill("dragon2");
  await page.getByRole("button", { name: words("submit"), exact: true }).click();
  for (const sentence of [
    wordsOf("refusal")("password-too-short.person", { length: 7, least: 15 }),
    sentenceOf("password-common"),
    sentenceOf("password-repeat-differs"),
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expect(newPasswordField(page)).toBeFocused();
});

test("a person who lost the invitation gets a new one alone, from the first page on", async ({ page, people }) => {
  const person = await people.invited(balanced);
  const first = await waitForMail(balanced, { to: person.email });
  await page.goto(balanced.origin + routes.signIn);
  await page.getByRole("link", { name: "Can't access your account?" }).click();
  await page.getByRole("link", { name: wordsOf("trouble")("activate") }).click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleActivate);
  await askForActivation(page, balanced, person.username);
  const second = await waitForMail(balanced, { to: person.email, after: [first] });
  expect(linkIn(second, routes.activate)).toBe(linkIn(first, routes.activate));
});

test("where only the administrator invites, the page says so and no form mails anything", async ({ page }) => {
  await page.goto(verifiedDevices.origin + routes.troubleActivate);
  await expect(page.getByText(wordsOf("requestActivation")("administratorOnly"))).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
});

test("somebody who asks for a reset before ever activating gets the activation link instead", async ({
  page,
  people,
}) => {
  const person = await people.invited(balanced);
  const first = await waitForMail(balanced, { to: person.email });
  await page.goto(balanced.origin + routes.troubleReset);
  await page.getByRole("main").getByRole("textbox").fill(person.email);
  await page.getByRole("button", { name: wordsOf("requestReset")("submit"), exact: true }).click();
  const second = await waitForMail(balanced, { to: person.email, after: [first] });
  await page.goto(linkIn(second, routes.activate));
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
});
