import { routes } from "@/lib/routes";
import { enter, guess, passwordField, refusal, sentenceOf } from "./support/door";
import { lettersTo, linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { askForReset, chooseNewPassword } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { administratorResets, timedLock } = organizations;

test("where only time opens a lock, the reset says until when it stays, and it stays", async ({ page, people }) => {
  const person = await people.active(timedLock);
  await guess(page, timedLock, person, timedLock.threshold);
  await askForReset(page, timedLock, person.username);
  const mail = await waitForMail(timedLock, { to: person.email, text: /\/reset-password\// });
  await page.goto(linkIn(mail, routes.resetPassword));
  await chooseNewPassword(page, "quiet green river stones");
  const said = wordsOf("signIn")("notice.password-reset-locked", { until: "TIME" }).split("TIME")[0] ?? "";
  const notice = page.getByText(said);
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(/\d{1,2}:\d{2}/);
  await passwordField(page).fill("quiet green river stones");
  await passwordField(page).press("Enter");
  await expect(refusal(page)).toContainText(sentenceOf("invalid-credentials"));
});

test("where an administrator resets, the trouble page is the help page that says whom to ask", async ({ page }) => {
  await page.goto(administratorResets.origin + routes.signIn);
  await page.getByRole("link", { name: "Having Trouble Logging In?" }).click();
  const words = wordsOf("askSomebody");
  await expect(page.getByRole("heading", { name: words("heading") })).toBeVisible();
  await expect(page.getByText(words("whatName"))).toBeVisible();
  await expect(page.getByRole("link", { name: wordsOf("trouble")("reset") })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link").first()).toHaveAttribute("href", /^tel:/);
});

test("that help page has the five first checks in their order (R45–R52)", async ({ page }) => {
  await page.goto(administratorResets.origin + routes.trouble);
  const checks = page.getByRole("main").getByRole("list").last().getByRole("listitem");
  const words = wordsOf("trouble");
  const { hostname } = new URL(administratorResets.origin);
  const five = [
    words("checkSpaces"),
    words("checkCaps"),
    /locked\? After 10 wrong passwords/,
    words("checkCookies", { host: hostname }),
    words("checkBrowser"),
  ];
  for (const [place, check] of five.entries()) await expect(checks.nth(place)).toContainText(check);
  await expect(checks.first()).toBeVisible();
});

test("where an administrator resets, nobody gets a reset mail by knowing the address of the form", async ({
  page,
  people,
}) => {
  const person = await people.active(administratorResets);
  await page.goto(administratorResets.origin + routes.troubleReset);
  await expect(page.getByRole("heading", { name: wordsOf("askSomebody")("heading") })).toBeVisible();
  expect(await lettersTo(administratorResets, person.email)).toEqual([]);
});

test("the mail about a lock comes once, however often it is tried again", async ({ page, people }) => {
  const person = await people.active(administratorResets);
  await guess(page, administratorResets, person, administratorResets.threshold + 3);
  await waitForMail(administratorResets, { to: person.email });
  expect(await lettersTo(administratorResets, person.email)).toHaveLength(1);
});

test("the one who opened the account before can go on while strangers have locked it", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(timedLock);
  await enter(page, timedLock, person);
  await guess(await anotherBrowser(), timedLock, person, timedLock.threshold);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await enter(page, timedLock, person);
});
