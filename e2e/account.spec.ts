import { routes } from "@/lib/routes";
import { enter, refusal, sentenceOf, tryToSignIn } from "./support/door";
import { waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { chooseNewPassword } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced } = organizations;
const fresh = "quiet green river stones";
const changing = wordsOf("changePassword");

test("the account page shows who is signed in and since when", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.account);
  const main = page.getByRole("main");
  for (const text of [person.name, person.username, person.email]) await expect(main).toContainText(text);
  await expect(main).toContainText(/\d{1,2}:\d{2} (CET|CEST)/);
  const places = page.getByRole("navigation", { name: wordsOf("shell")("navigation") });
  await expect(places.locator("[aria-current=page]")).toHaveText(wordsOf("shell")("account"));
});

test("a person changes the password; other browsers are out, this one stays, and a mail tells", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const other = await anotherBrowser();
  await enter(other, balanced, person);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountPassword);
  await page.getByLabel(changing("current"), { exact: true }).fill(person.password);
  await chooseNewPassword(page, fresh);
  await expect(page.getByRole("status")).toHaveText(changing("done"));
  await expect(page).toHaveURL((url) => url.pathname === routes.account);
  await expect(page.getByRole("heading", { name: wordsOf("account")("heading") })).toBeVisible();
  await other.goto(balanced.origin + routes.account);
  await expect(other).toHaveURL((url) => url.pathname === routes.signIn);
  await tryToSignIn(other, balanced, person.username, fresh);
  await expect(other).toHaveURL(balanced.origin + routes.account);
  await waitForMail(balanced, { to: person.email, subject: /password/i });
});

test("a wrong current password is refused beside its field, and nothing changes", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  const before = await people.passwordSetAt(person);
  await page.goto(balanced.origin + routes.accountPassword);
  const current = page.getByLabel(changing("current"), { exact: true });
  await current.fill("certainly not the password");
  await chooseNewPassword(page, fresh);
  await expect(page.getByText(sentenceOf("wrong-current-password"))).toBeVisible();
  await expect(current).toHaveAttribute("aria-invalid", "true");
  expect(await people.passwordSetAt(person)).toBe(before);
});

test("a browser that is locked at the change of the password is told until when, and what opens it", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountPassword);
  const current = page.getByLabel(changing("current"), { exact: true });
  for (let i = 0; i < balanced.threshold; i++) {
    await current.fill(`certainly not the password ${i}`);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await chooseNewPassword(page, fresh);
    await answered;
    await expect(current).toHaveValue("");
  }
  await current.fill(person.password);
  await chooseNewPassword(page, fresh);
  await expect(refusal(page)).toContainText(/This browser is locked until .*\d{1,2}:\d{2} (CET|CEST)/);
  await refusal(page).getByRole("link").click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleReset);
});

test("a kind of account that remembers no browser says so, and that it is never signed out for being idle", async ({
  page,
  people,
}) => {
  const kiosk = await people.active(balanced, { type: "Kiosk" });
  await enter(page, balanced, kiosk);
  await page.goto(balanced.origin + routes.accountDevices);
  await expect(page.getByRole("main")).toContainText(wordsOf("devices")("leadType"));
  await page.goto(balanced.origin + routes.account);
  const account = wordsOf("account");
  await expect(page.getByRole("main")).toContainText(`${account("idleSignOut")}${account("idleNever")}`);
});

test("a person ends another browser's session", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced);
  const other = await anotherBrowser();
  await enter(other, balanced, person);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountSessions);
  const words = wordsOf("sessions");
  await page
    .getByRole("main")
    .getByRole("button")
    .filter({ hasText: new RegExp(`^${words("end")}$`) })
    .click();
  await expect(page.getByText(words("ended"))).toBeVisible();
  await expect(page.getByText(words("only"))).toBeVisible();
  await other.goto(balanced.origin + routes.account);
  await expect(other).toHaveURL((url) => url.pathname === routes.signIn);
  await page.goto(balanced.origin + routes.account);
  await expect(page.getByRole("heading", { name: wordsOf("account")("heading") })).toBeVisible();
});

test("a person ends all other sessions at once, and stays signed in here", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced);
  const others = [await anotherBrowser(), await anotherBrowser()];
  for (const browser of [...others, page]) {
    await enter(browser, balanced, person);
  }
  await page.goto(balanced.origin + routes.accountSessions);
  const words = wordsOf("sessions");
  await page.getByRole("button", { name: words("endOthers"), exact: true }).click();
  await expect(page.getByText(words("endedOthers"))).toBeVisible();
  await expect(page.getByText(words("only"))).toBeVisible();
  await expect(page.getByRole("button", { name: words("endOthers"), exact: true })).toHaveCount(0);
  for (const browser of others) {
    await browser.goto(balanced.origin + routes.account);
    await expect(browser).toHaveURL((url) => url.pathname === routes.signIn);
  }
});

test("a person has this browser forgotten", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountDevices);
  const words = wordsOf("devices");
  await expect(page.getByRole("main")).toContainText(words("this"));
  await page
    .getByRole("main")
    .getByRole("button")
    .filter({ hasText: words("forget") })
    .click();
  await expect(page.getByText(words("forgotten"))).toBeVisible();
  await expect(page.getByText(words("none"))).toBeVisible();
});
