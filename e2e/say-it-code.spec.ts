import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Person } from "./support/accounts";
import { enter, guess, passwordField, signIn, tryToSignIn, usernameField } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { askForReset, chooseNewPassword } from "./support/recovery";
import { expect, test } from "./support/test";
import { test as withoutScripts } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock } = organizations;
const shell = wordsOf("shell");
const text = wordsOf("attempt");
const shape = /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/;

/** The code that a page that says no shows, as it would be read out. */
async function codeOn(page: Page): Promise<string> {
  const code = page.getByText(shell("sayIt")).locator("b");
  await expect(code).toHaveText(shape);
  return (await code.textContent()) ?? "";
}

/** An administrator types what they heard. */
async function lookUp(page: Page, heard: string): Promise<void> {
  await page.goto(balanced.origin + routes.adminWhy);
  await page.getByRole("searchbox").fill(heard);
  await page.getByRole("button", { name: wordsOf("why")("find"), exact: true }).click();
}

const fact = (page: Page, name: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.locator("dt").getByText(name, { exact: true }) })
    .locator("dd");

test("from the code on a refused sign-in an administrator comes to exactly that attempt, and from there to the person", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced, { suspended: true });
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  const code = await codeOn(page);
  await expectGoodPage(page);
  const desk = await anotherBrowser();
  await enter(desk, balanced, await people.active(balanced, { rank: "administrator" }));
  await lookUp(desk, code.toLowerCase().replace("-", " "));
  await expect(desk.getByRole("heading", { name: text("title", { code }) })).toBeVisible();
  await expect(desk.getByText(text("proves"))).toBeVisible();
  await expect(fact(desk, text("who"))).toHaveText(`${person.name} (${person.username})`);
  await expect(fact(desk, text("truth"))).toContainText(wordsOf("historyEvent")("reasons.wrong-password"));
  await expect(fact(desk, text("saw"))).toContainText(wordsOf("refusal")("invalid-credentials.person"));
  await expect(fact(desk, text("since"))).toHaveText(text("notIn"));
  await expect(fact(desk, text("said"))).toHaveText(`${text("cookiesKept")} ${text("clockRight")}`);
  await expect(desk.getByRole("main").getByRole("button")).toHaveCount(1);
  await expectGoodPage(desk);
  await desk.getByRole("link", { name: text("verdict", { name: person.name }) }).click();
  await expect(desk).toHaveURL(balanced.origin + routes.adminUserWhy(person.id));
});

test("an unknown name is told by its length, and compared without being shown", async ({
  page,
  people,
  anotherBrowser,
}) => {
  await page.goto(balanced.origin + routes.signIn);
  await tryToSignIn(page, balanced, "maria.kowalsak", "certainly not the password");
  const code = await codeOn(page);
  const desk = await anotherBrowser();
  await enter(desk, balanced, await people.active(balanced, { rank: "helpdesk" }));
  await lookUp(desk, code);
  await expect(fact(desk, text("who"))).toHaveText(text("unknown", { length: 14 }));
  const compare = async (typed: string) => {
    await desk.getByLabel(text("compare"), { exact: true }).fill(typed);
    await desk.getByRole("button", { name: text("compareSubmit"), exact: true }).click();
  };
  await compare("maria.kowalska");
  await expect(desk.getByText(text("different"))).toBeVisible();
  await compare(" Maria.Kowalsak");
  await expect(desk.getByText(text("same"))).toBeVisible();
});

test("a code that leads nowhere says so, and a word is no code", async ({ page, people }) => {
  await enter(page, balanced, await people.active(balanced, { rank: "helpdesk" }));
  await lookUp(page, "zzz-zzz");
  await expect(page.getByRole("heading", { name: text("none", { code: "ZZZ-ZZZ" }) })).toBeVisible();
  await lookUp(page, "person");
  await expect(page.getByText(text("noneWords"))).toHaveCount(0);
});

test("the pages after a redirect show the code of the request that was refused: a lock, a mail, an old link", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const desk = await anotherBrowser();
  await enter(desk, balanced, await people.active(balanced, { rank: "administrator" }));
  const expectAttempt = async (person: Person, truth: string) => {
    await lookUp(desk, await codeOn(page));
    await expect(fact(desk, text("who"))).toHaveText(`${person.name} (${person.username})`);
    await expect(fact(desk, text("truth"))).toContainText(truth);
  };
  const person = await people.active(balanced);
  await askForReset(page, balanced, person.username);
  await expectAttempt(person, wordsOf("historyEvent")("link-requested", { reason: "reset" }));

  const link = linkIn(
    await waitForMail(balanced, { to: person.email, text: /\/reset-password\// }),
    routes.resetPassword,
  );
  await page.goto(link);
  await chooseNewPassword(page, "quiet green river stones");
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(link);
  await expectAttempt(person, wordsOf("refusal")("link-used.administrator"));
  await page.reload();
  await expectAttempt(person, wordsOf("refusal")("link-used.administrator"));

  await enter(page, balanced, { ...person, password: "quiet green river stones" });
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await guess(page, balanced, person, balanced.threshold - 1);
  await tryToSignIn(page, balanced, person.username, "the guess that locks");
  await expect(page).toHaveURL(balanced.origin + routes.signInLocked);
  await expectAttempt(person, wordsOf("historyEvent")("reasons.wrong-password"));
  await expect(fact(desk, text("browser"))).toContainText("which this account knows");
});

test("a link whose cookie did not come back has a code too, which names nobody", async ({
  page,
  people,
  anotherBrowser,
}) => {
  await page.goto(balanced.origin + routes.resetPassword);
  const code = await codeOn(page);
  const desk = await anotherBrowser();
  await enter(desk, balanced, await people.active(balanced, { rank: "administrator" }));
  await lookUp(desk, code);
  await expect(fact(desk, text("who"))).toHaveText(text("nobody"));
});

test("what the browser reports is told: a clock that is behind, and Caps Lock", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(resetToUnlock);
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 7 * 60_000;
  });
  await page.goto(balanced.origin + routes.signIn);
  await usernameField(page, balanced).fill(person.username);
  await passwordField(page).fill("certainly not the password");
  await passwordField(page).evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "A", bubbles: true, modifierCapsLock: true }));
  });
  await page.getByRole("button", { name: wordsOf("signIn")("submit"), exact: true }).click();
  const code = await codeOn(page);
  const desk = await anotherBrowser();
  await enter(desk, balanced, await people.active(balanced, { rank: "administrator" }));
  await lookUp(desk, code);
  await expect(fact(desk, text("said"))).toContainText(text("capsLock"));
  await expect(fact(desk, text("said"))).toContainText(text("clockBehind", { by: "7 minutes" }));
});

withoutScripts("a refusal shows its code without a script", async ({ page, people }) => {
  const person = await people.active(balanced);
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  await codeOn(page);
  await expect(page.getByRole("button", { name: shell("copy") })).toBeHidden();
  await askForReset(page, balanced, person.username);
  await codeOn(page);
});
