import { routes } from "@/lib/routes";
import { advanceClock } from "../support/clock";
import { lettersTo, linkIn, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { askForReset, chooseNewPassword, expectSignInPage } from "../support/recovery";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced, strict, timedLock, verifiedDevices } = organizations;
const words = wordsOf("link");
const fresh = "quiet green river stones";
const hasLink = /\/reset-password\/[\w-]+\./;

test("asked again within 30 minutes the same link comes; later a new one, and the old says that it was replaced", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  await askForReset(page, balanced, person.username);
  const first = await waitForMail(balanced, { to: person.email, text: hasLink });
  await advanceClock({ minutes: 29 });
  await askForReset(page, balanced, person.username);
  const second = await waitForMail(balanced, { to: person.email, after: [first] });
  expect(linkIn(second, routes.resetPassword)).toBe(linkIn(first, routes.resetPassword));
  await advanceClock({ minutes: 2 });
  await askForReset(page, balanced, person.username);
  const third = await waitForMail(balanced, { to: person.email, after: [first, second] });
  expect(linkIn(third, routes.resetPassword)).not.toBe(linkIn(first, routes.resetPassword));
  await page.goto(linkIn(first, routes.resetPassword));
  await expect(page.getByRole("heading", { name: words("replacedHeading") })).toBeVisible();
  await page.goto(linkIn(third, routes.resetPassword));
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), person.username);
});

test("a reset link that is too old says so, and one click sends a new one", async ({ page, people }) => {
  const person = await people.active(strict);
  await askForReset(page, strict, person.username);
  const first = await waitForMail(strict, { to: person.email, text: hasLink });
  await advanceClock({ minutes: 61 });
  await page.goto(linkIn(first, routes.resetPassword));
  await expect(page.getByRole("heading", { name: words("expiredHeading") })).toBeVisible();
  await page.getByRole("button", { name: words("newReset") }).click();
  const next = await waitForMail(strict, { to: person.email, after: [first] });
  await page.goto(linkIn(next, routes.resetPassword));
  await chooseNewPassword(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.password-reset"), person.username);
});

test("a form that was open when its link became too old changes nothing and leads on", async ({ page, people }) => {
  const person = await people.active(strict);
  await askForReset(page, strict, person.username);
  const mail = await waitForMail(strict, { to: person.email, text: hasLink });
  await page.goto(linkIn(mail, routes.resetPassword));
  const before = await people.passwordSetAt(person);
  await advanceClock({ minutes: 61 });
  await chooseNewPassword(page, fresh);
  await expect(page.getByRole("heading", { name: words("expiredHeading") })).toBeVisible();
  await expect(page.getByRole("button", { name: words("newReset") })).toBeVisible();
  expect(await people.passwordSetAt(person)).toBe(before);
});

for (const [place, heading] of [
  [verifiedDevices, words("expiredHeading")],
  [timedLock, words("expiredHeading")],
] as const) {
  test(`a reset link that is older than six hours reads “${heading}” at ${place.name}`, async ({ page, people }) => {
    const person = await people.active(place);
    await askForReset(page, place, person.email);
    const mail = await waitForMail(place, { to: person.email, text: hasLink });
    await advanceClock({ hours: 6.1 });
    await page.goto(linkIn(mail, routes.resetPassword));
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
  });
}

test("an invitation that never expires still opens after a year", async ({ page, people }) => {
  const person = await people.invited(timedLock);
  const mail = await waitForMail(timedLock, { to: person.email });
  await advanceClock({ days: 365 });
  await page.goto(linkIn(mail, routes.activate));
  await expect(page.getByRole("main")).toContainText(person.username);
});

test("an hour after the limit was reached the next mail is sent", async ({ page, people }) => {
  const person = await people.active(balanced);
  for (let i = 0; i < 4; i++) await askForReset(page, balanced, person.username);
  await waitForMail(balanced, { to: person.email });
  await expect.poll(async () => (await lettersTo(balanced, person.email)).length).toBe(3);
  await advanceClock({ minutes: 61 });
  const before = await lettersTo(balanced, person.email);
  await askForReset(page, balanced, person.username);
  await waitForMail(balanced, { to: person.email, after: before });
});
