import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { enter, expectInside, guess, signIn, tryToSignIn } from "../support/door";
import { linkIn, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { activateWith, chooseNewPassword } from "../support/recovery";
import { expect, test } from "../support/test";
import { atTheList, button, confirmByColleague, find, said, tab, way } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("adminUser");
const fresh = "quiet green river stones";

test("somebody locked is found, understood and let in with three clicks", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced);
  const theirs = await anotherBrowser();
  await guess(theirs, balanced, person, balanced.threshold);
  await atTheList(page, people);
  await find(page, person);
  await expect(page.getByRole("main")).toContainText(/has been locked since .* until .* after 10 wrong passwords/);
  await expectAccessible(page);
  await button(page, words("acts.unlock.button")).click();
  await expect(said(page)).toHaveText(words("notices.unlocked", { name: person.name }));
  await signIn(theirs, balanced, person);
  await expectInside(theirs, person);
});

test("somebody who never activated gets the activation and comes in", async ({ page, people, anotherBrowser }) => {
  const person = await people.invitedLongAgo(balanced);
  const invitation = await waitForMail(balanced, { to: person.email });
  await atTheList(page, people, "helpdesk");
  await find(page, person);
  await expect(page.getByRole("main")).toContainText(/the invitation ran out on .*, and was never opened/);
  await button(page, words("acts.sendActivation.button")).click();
  await expect(said(page)).toContainText(new RegExp(`${person.email}; its link is good until .*\\d{1,2}:\\d{2}`));
  const mail = await waitForMail(balanced, { to: person.email, text: /\/activate\//, after: [invitation] });
  const theirs = await anotherBrowser();
  await theirs.goto(linkIn(mail, routes.activate));
  await activateWith(theirs, fresh);
  await expect(theirs).toHaveURL((url) => url.pathname === routes.signIn);
  await tab(page, "mail").click();
  await expect(page.getByRole("main")).toContainText(words("mail.steps.used"));
  await tab(page, "system").click();
  await expect(page.getByRole("main")).toContainText(/Password Set\?\s*Yes, on/);
});

test("somebody without an address gets a temporary password on a slip, and chooses their own", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced, { email: null });
  const colleague = await people.active(balanced);
  await atTheList(page, people);
  await find(page, person);
  await way(page, words("acts.temporaryPassword.button")).click();
  await way(page, words("caller.go")).click();
  await expectAccessible(page);
  await page.getByLabel(words("caller.colleague"), { exact: true }).fill(person.username);
  await button(page, words("caller.vouch")).click();
  await expect(page.getByLabel(words("caller.colleague"), { exact: true })).toHaveAttribute("aria-invalid", "true");
  const theirs = await anotherBrowser();
  await confirmByColleague(page, colleague, theirs);
  await button(page, words("temporary.submit")).click();
  const password = (await page.locator("output").textContent()) ?? "";
  await expect(page.locator(".slip")).toContainText(person.username);
  await expect(page.getByText(words("tags.temporary"), { exact: true })).toBeVisible();
  await expect(page.getByText("who cannot get a mail")).toHaveCount(0);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".slip")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await page.reload();
  await expect(page.getByText(password)).toHaveCount(0);
  const callers = await anotherBrowser();
  await signIn(callers, balanced, { ...person, password });
  await chooseNewPassword(callers, fresh);
  await tryToSignIn(callers, balanced, person.username, fresh);
  await expectInside(callers, person);
});

test("a caller reads back the code from their mail; a wrong one is refused", async ({ page, people }) => {
  const person = await people.active(balanced);
  const admin = await atTheList(page, people);
  await page.goto(`${balanced.origin}${routes.adminUserCaller(person.id)}?for=temporary-password`);
  await button(page, words("caller.mail")).click();
  const code = page.getByLabel(words("caller.code"), { exact: true });
  await code.fill("not it");
  await button(page, words("caller.compare")).click();
  await expect(code).toHaveAttribute("aria-invalid", "true");
  const mail = await waitForMail(balanced, { to: person.email, text: new RegExp(admin.name) });
  await code.fill(/\b\d{3}\s?\d{3}\b/.exec(mail.text)?.[0] ?? "");
  await button(page, words("caller.compare")).click();
  await expect(said(page)).toHaveText(words("notices.caller-confirmed"));
  await expect(button(page, words("temporary.submit"))).toBeVisible();
});

test("somebody is suspended with a reason, and let in again", async ({ page, people, anotherBrowser }) => {
  const person = await people.active(balanced);
  const theirs = await anotherBrowser();
  await enter(theirs, balanced, person);
  await atTheList(page, people);
  await find(page, person);
  await page.getByRole("main").locator("summary").first().click();
  await page.getByText(wordsOf("admin")("addComment"), { exact: true }).click();
  await page.locator("details").getByRole("textbox").fill("on leave");
  await button(page, words("acts.suspend.button")).click();
  await expect(said(page)).toHaveText(words("notices.suspended", { name: person.name }));
  await expect(page.getByRole("main")).toContainText(wordsOf("why")("state.because", { comment: "on leave" }));
  await theirs.goto(balanced.origin + routes.account);
  await expect(theirs).toHaveURL((url) => url.pathname === routes.signIn);
  await button(page, words("acts.resume.button")).click();
  await expect(said(page)).toHaveText(words("notices.resumed", { name: person.name }));
});

test("a help-desk member sees a person whole, but only the acts of their rank", async ({ page, people }) => {
  const person = await people.active(balanced);
  await atTheList(page, people, "helpdesk");
  await page.goto(balanced.origin + routes.adminUser(person.id));
  await expect(button(page, words("acts.sendReset.button"))).toBeVisible();
  await expect(page.getByText(words("acts.remove.title"), { exact: true })).toHaveCount(0);
  await tab(page, "edit").click();
  await expect(page.getByRole("main")).toContainText(person.username);
  await expect(button(page, words("edit.saveUsername"))).toHaveCount(0);
  await expect(page.getByText(words("edit.only.rank"), { exact: true })).toHaveCount(1);
  for (const name of ["system", "mail", "history"] as const) {
    await tab(page, name).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
