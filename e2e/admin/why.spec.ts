import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import type { Person } from "../support/accounts";
import { enter, expectInside, guess, signIn, tryToSignIn } from "../support/door";
import { linkIn, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import type { People } from "../support/people";
import { activateWith, chooseNewPassword } from "../support/recovery";
import { expect, test } from "../support/test";
import { button, said, tab, way } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const why = wordsOf("why");
const words = wordsOf("adminUser");
const fresh = "quiet green river stones";

/** Signed in as somebody who helps, with the page open. */
async function atThePage(page: Page, people: People, rank: "administrator" | "helpdesk" = "administrator") {
  const helper = await people.active(balanced, { rank });
  await enter(page, balanced, helper);
  await page.goto(balanced.origin + routes.adminWhy);
  return helper;
}

/** The first click: whatever the caller says. */
async function ask(page: Page, typed: string) {
  await page.getByRole("searchbox").fill(typed);
  await button(page, why("find")).click();
}

/** The verdict on a person is there, whole, and it stops at this rung. */
async function expectStop(page: Page, person: Person, title: string) {
  await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
  await expect(page.locator("[aria-current=step]")).toContainText(title);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** After the fix the ladder has no end any more. */
async function expectOpen(page: Page, notice: string) {
  await expect(said(page)).toHaveText(notice);
  await expect(page.locator("[aria-current=step]")).toHaveCount(0);
}

test("a lock: two clicks, and they are in", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced);
  const theirs = await anotherBrowser();
  await guess(theirs, balanced, person, balanced.threshold);
  await atThePage(page, people, "helpdesk");
  await ask(page, person.username);
  await expectStop(page, person, why("rungs.notLocked.everywhere"));
  await expect(page.getByRole("main")).toContainText(/after 10 wrong passwords/);
  await button(page, words("acts.unlock.button")).click();
  await expectOpen(page, words("notices.unlocked", { name: person.name }));
  await signIn(theirs, balanced, person);
  await expectInside(theirs, person);
});

test("a suspension: two clicks, and they are in", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced, { suspended: true });
  await atThePage(page, people);
  await ask(page, person.email);
  await expectStop(page, person, why("rungs.notSuspended.bad"));
  await button(page, words("acts.resume.button")).click();
  await expectOpen(page, words("notices.resumed", { name: person.name }));
  await enter(await anotherBrowser(), balanced, person);
});

test("a user type that may not sign in: three clicks, and they are in", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced, { type: "Offline" });
  await atThePage(page, people);
  await ask(page, person.username);
  await expectStop(page, person, why("rungs.typeMaySignIn.bad"));
  await way(page, words("acts.changeType.button")).click();
  await page.getByLabel(words("edit.type"), { exact: true }).selectOption({ label: "General" });
  await button(page, words("edit.saveType")).click();
  await expect(said(page)).toContainText("General");
  await enter(await anotherBrowser(), balanced, person);
});

test("never activated: two clicks to the mail, and they come in by it", async ({ page, people, anotherBrowser }) => {
  const person = await people.invitedLongAgo(balanced);
  const invitation = await waitForMail(balanced, { to: person.email });
  await atThePage(page, people, "helpdesk");
  await ask(page, person.username);
  await expectStop(page, person, why("rungs.activated.bad"));
  await button(page, words("acts.sendActivation.button")).click();
  await expect(said(page)).toContainText(person.email);
  const theirs = await anotherBrowser();
  const mail = await waitForMail(balanced, { to: person.email, text: /\/activate\//, after: [invitation] });
  await theirs.goto(linkIn(mail, routes.activate));
  await activateWith(theirs, fresh);
  await tryToSignIn(theirs, balanced, person.username, fresh);
  await expectInside(theirs, person);
});

test("a forgotten password, where nothing stops: two clicks to the mail, and they come in by it", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const theirs = await anotherBrowser();
  await guess(theirs, balanced, person, 1);
  await atThePage(page, people, "helpdesk");
  await ask(page, person.username);
  await expect(page.getByRole("main")).toContainText(/Most likely the wrong password: one came/);
  await expectAccessible(page);
  await button(page, words("acts.sendReset.button")).click();
  await expect(said(page)).toContainText(person.email);
  const mail = await waitForMail(balanced, { to: person.email, text: /\/reset-password\// });
  await theirs.goto(linkIn(mail, routes.resetPassword));
  await chooseNewPassword(theirs, fresh);
  await tryToSignIn(theirs, balanced, person.username, fresh);
  await expectInside(theirs, person);
});

test("single sign-on without a connection: the roles that lead nowhere are one click away", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced, { methods: ["saml"] });
  await atThePage(page, people);
  await ask(page, person.username);
  await expectStop(page, person, why("rungs.methodAllowed.bad"));
  await expect(page.getByRole("main")).toContainText(why("state.led-nowhere", { name: person.name }));
});

test("what one’s rank cannot mend: two clicks to a mail to the colleagues who can", async ({ page, people }) => {
  const person = await people.active(balanced, { suspended: true });
  const helper = await atThePage(page, people, "helpdesk");
  await ask(page, person.username);
  await expectStop(page, person, why("rungs.notSuspended.bad"));
  await expect(button(page, words("acts.resume.button"))).toHaveCount(0);
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Ask .* by e-mail$/ })
    .click();
  await expect(said(page)).toHaveText(words("notices.help-asked"));
  const colleague = await page
    .getByRole("main")
    .getByText(/Your rank cannot mend this, but/)
    .textContent();
  expect(colleague).toBeTruthy();
  await tab(page, "history").click();
  await expect(page.getByRole("main")).toContainText(wordsOf("historyEvent")("user-help-asked"));
  await expect(page.getByRole("main")).toContainText(helper.name);
});

test("the text goes to the address on file, in the person’s language", async ({ page, people }) => {
  const person = await people.active(balanced, { language: "ja", suspended: true });
  await atThePage(page, people);
  await ask(page, person.username);
  const message = page.locator("div[lang=ja]");
  await expect(message).toContainText("管理者");
  const text = (await message.locator("p").last().textContent()) ?? "";
  await button(page, why("ready.send")).click();
  await expect(said(page)).toContainText(person.email);
  const mail = await waitForMail(balanced, { to: person.email });
  expect(mail.text.replace(/\s/g, "")).toContain(text.slice(0, 20).replace(/\s/g, ""));
  expect(mail.subject).toContain(wordsOf("mail", "ja")("why-told.subject", { organization: "" }));
});

test("whoever is misspelled is found; who is nobody’s is recognized by what was typed, and can be added", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const misspelled = `${person.username.slice(0, 4)}${person.username.slice(5)}`;
  const theirs = await anotherBrowser();
  await guess(theirs, balanced, { username: misspelled, email: "" }, 2);
  await atThePage(page, people);
  await expectAccessible(page);
  await ask(page, misspelled);
  await expect(page.getByRole("status").filter({ hasText: misspelled })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/2 times in the last 30 days/);
  await expect(way(page, why("add", { words: misspelled }))).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("main").getByRole("link", { name: person.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a lock is found and opened all the same, and the text stands there to be read out", async ({
    page,
    people,
    anotherBrowser,
  }) => {
    const person = await people.active(balanced);
    const theirs = await anotherBrowser();
    await guess(theirs, balanced, person, balanced.threshold);
    await atThePage(page, people, "helpdesk");
    await ask(page, person.username);
    await expect(page.locator("[aria-current=step]")).toContainText(why("rungs.notLocked.everywhere"));
    await expect(page.getByRole("main")).toContainText("Too many wrong passwords were typed for your account");
    await button(page, words("acts.unlock.button")).click();
    await expectOpen(page, words("notices.unlocked", { name: person.name }));
    await signIn(theirs, balanced, person);
    await expectInside(theirs, person);
  });
});
