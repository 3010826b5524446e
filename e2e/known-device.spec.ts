import { routes } from "@/lib/routes";
import {
  enter,
  expectInside,
  guess,
  identifierOf,
  refusal,
  sentenceOf,
  signIn,
  tryToSignIn,
  usernameField,
} from "./support/door";
import { waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { identifierField } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock, timedLock } = organizations;
const words = wordsOf("signIn");
const session = { name: "__Host-latchkey-session" };

test("a known browser is told of its own lock with the time and a countdown, and stays the only one", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.context().clearCookies(session);
  await guess(page, balanced, person, balanced.threshold - 1);
  await tryToSignIn(page, balanced, person.username, "the guess that locks");
  const heading = words("lockedHeading", { time: "TIME" }).replace("TIME", "");
  await expect(page.getByRole("heading", { level: 1, name: heading })).toContainText(/\d{1,2}:\d{2}/);
  await expect(page.getByRole("timer")).toHaveText(/^(59|60):\d{2}$/);
  await expect(page.getByRole("link", { name: words("lockedReset") })).toBeVisible();
  const mail = await waitForMail(balanced, { to: person.email });
  expect(mail.subject).toContain("one of your browsers is locked");
  expect(mail.text).toContain(wordsOf("mail")("locked.browserOthers"));
  expect(mail.text).toMatch(/^Browser: .+ on .+/m);
  const other = await anotherBrowser();
  await enter(other, balanced, person);
});

test("a known browser learns that only a reset opens its lock, and is led there", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await enter(page, resetToUnlock, person);
  await page.context().clearCookies(session);
  await guess(page, resetToUnlock, person, resetToUnlock.threshold - 1);
  await tryToSignIn(page, resetToUnlock, person.username, "the guess that locks");
  await expect(page.getByRole("heading", { name: words("lockedHeadingOpenEnded") })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await page.getByRole("link", { name: words("lockedReset") }).click();
  await expect(page).toHaveURL(resetToUnlock.origin + routes.troubleReset);
  await expect(identifierField(page)).toHaveValue(person.username);
  await page.getByRole("link", { name: wordsOf("shell")("backToSignIn") }).click();
  await expect(usernameField(page, resetToUnlock)).toHaveValue(person.username);
});

test("a known browser whose lock only time opens is told so, and whom to ask", async ({ page, people }) => {
  const person = await people.active(timedLock);
  await enter(page, timedLock, person);
  await page.context().clearCookies(session);
  await guess(page, timedLock, person, timedLock.threshold - 1);
  await tryToSignIn(page, timedLock, person.username, "the guess that locks");
  const main = page.getByRole("main");
  await expect(main).toContainText(words("lockedOnlyTime"));
  await expect(main.getByRole("link", { name: words("lockedReset") })).toHaveCount(0);
  await expect(main).toContainText("If these were not your tries, tell");
  await expect(main.getByRole("link").first()).toHaveAttribute("href", new RegExp(`^mailto:.*${person.username}`));
  await expect(main).toContainText("8254");
  await main.getByRole("link", { name: "Trouble signing in?" }).click();
  await expect(page).toHaveURL(timedLock.origin + routes.trouble);
});

test("a shared computer is not remembered, so strangers' guesses lock it too", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(resetToUnlock);
  await page.goto(resetToUnlock.origin + routes.signIn);
  await page.getByRole("checkbox", { name: words("sharedComputer") }).check();
  await tryToSignIn(page, resetToUnlock, person.username, person.password);
  await expectInside(page, person);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("__Host-latchkey-device");
  await guess(await anotherBrowser(), resetToUnlock, person, resetToUnlock.threshold);
  await page.context().clearCookies(session);
  await signIn(page, resetToUnlock, person);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
});

test("a cookie of another browser of another person opens nothing", async ({ page, people, anotherBrowser }) => {
  const [person, other] = [await people.active(resetToUnlock), await people.active(resetToUnlock)];
  await enter(page, resetToUnlock, other);
  await page.context().clearCookies(session);
  await guess(await anotherBrowser(), resetToUnlock, person, resetToUnlock.threshold);
  await page.goto(resetToUnlock.origin + routes.signIn);
  await tryToSignIn(page, resetToUnlock, identifierOf(resetToUnlock, person), person.password);
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
});
