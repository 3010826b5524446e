import { advanceClock } from "../support/clock";
import { enter, expectInside, guess, passwordField, refusal, sentenceOf, signIn, tryToSignIn } from "../support/door";
import { organizations } from "../support/organizations";
import { expectSignInPage } from "../support/recovery";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { administratorResets, balanced, strict, timedLock } = organizations;

for (const [place, minutes] of [
  [balanced, 60],
  [timedLock, 60],
  [administratorResets, 3],
] as const) {
  test(`${minutes} minutes after the locking failure the right password works again at ${place.name}`, async ({
    page,
    people,
  }) => {
    const person = await people.active(place);
    await guess(page, place, person, place.threshold);
    await advanceClock({ minutes: minutes - 1 });
    await signIn(page, place, person);
    await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
    await advanceClock({ minutes: 1.1 });
    await enter(page, place, person);
  });
}

test("where the last attempt counts, trying during the lock prolongs it", async ({ page, people }) => {
  const person = await people.active(strict);
  await guess(page, strict, person, strict.threshold);
  await advanceClock({ minutes: 50 });
  await signIn(page, strict, person);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
  await advanceClock({ minutes: 50 });
  await signIn(page, strict, person);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
  await advanceClock({ minutes: 61 });
  await enter(page, strict, person);
});

test("wrong passwords that are too long ago do not count", async ({ page, people }) => {
  const person = await people.active(strict);
  await guess(page, strict, person, strict.threshold - 1);
  await advanceClock({ minutes: 61 });
  await guess(page, strict, person, strict.threshold - 1);
  await enter(page, strict, person);
});

test("a known browser's lock is over when the time that it was told has come", async ({ page, people }) => {
  const person = await people.active(administratorResets);
  await enter(page, administratorResets, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await guess(page, administratorResets, person, administratorResets.threshold - 1);
  await tryToSignIn(page, administratorResets, person.username, "the guess that locks");
  await expect(page.getByRole("timer")).toHaveText(/^[23]:\d{2}$/);
  await expect(page.getByRole("link", { name: wordsOf("signIn")("lockedReset") })).toHaveCount(0);
  await advanceClock({ minutes: 3.1 });
  await page.reload();
  await expectSignInPage(page, wordsOf("signIn")("notice.lock-over"), person.username);
  await passwordField(page).fill(person.password);
  await passwordField(page).press("Enter");
  await expectInside(page, person);
});
