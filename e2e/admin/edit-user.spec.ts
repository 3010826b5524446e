import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { linkIn, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { activateWith } from "../support/recovery";
import { expect, test } from "../support/test";
import { atTheList, button, confirmByColleague, find, said, tab, way } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("adminUser");
const fresh = "quiet green river stones";

test("a pending link is shown on demand, works, and is gone from the page afterwards", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.invited(balanced);
  await atTheList(page, people);
  await find(page, person);
  await tab(page, "edit").click();
  await expect(page.locator("#links")).toContainText(person.invitedBy ?? "nobody");
  await expect(page.locator("#links")).toContainText(person.email);
  await expectAccessible(page);
  await page.locator("#links summary").first().click();
  await button(page, words("links.show")).click();
  const address = (await page.locator("#links output").textContent()) ?? "";
  const theirs = await anotherBrowser();
  await theirs.goto(address);
  await activateWith(theirs, fresh);
  await expect(theirs).toHaveURL((url) => url.pathname === routes.signIn);
  await page.reload();
  await expect(page.locator("#links")).toContainText(words("links.none"));
  await tab(page, "history").click();
  await expect(page.getByRole("main")).toContainText("The activation link was shown to an administrator.");
  await expectAccessible(page);
});

test("type, roles and username are changed, each in its own card", async ({ page, people }) => {
  const person = await people.active(balanced);
  const taken = await people.active(balanced);
  await atTheList(page, people);
  await page.goto(balanced.origin + routes.adminUserEdit(person.id));
  const username = page.getByLabel(words("edit.username"), { exact: true });
  await username.fill(taken.username);
  await button(page, words("edit.saveUsername")).click();
  await expect(username).toHaveAttribute("aria-invalid", "true");
  await expect(username).toHaveValue(taken.username);
  await username.fill(`${person.username}-new`);
  await button(page, words("edit.saveUsername")).click();
  await expect(said(page)).toContainText(`${person.username}-new`);
  await page.getByLabel(words("edit.type"), { exact: true }).selectOption({ label: "Offline (may not sign in)" });
  await button(page, words("edit.saveType")).click();
  await expect(said(page)).toContainText("Offline");
  await page.locator("#roles").getByRole("checkbox", { name: "Employee" }).check();
  await button(page, words("edit.saveRoles")).click();
  await expect(said(page)).toHaveText(words("notices.roles-changed"));
  await expect(page.locator("#roles").getByRole("checkbox", { name: "Employee" })).toBeChecked();
  await expectNoSidewaysScroll(page);
});

test("what is typed in another card is not lost unseen: the first press says so, the second goes through", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  await atTheList(page, people);
  await page.goto(balanced.origin + routes.adminUserEdit(person.id));
  const name = page.getByLabel(words("edit.name"), { exact: true });
  await name.fill("Typed Name");
  await page.getByLabel(words("edit.username"), { exact: true }).fill(`${person.username}-new`);
  await button(page, words("edit.saveUsername")).click();
  const unsaved = page.getByRole("alert").filter({ hasText: words("edit.unsaved", { cards: words("edit.details") }) });
  await expect(unsaved).toBeVisible();
  await expectAccessible(page);
  await expect(name).toHaveValue("Typed Name");
  await button(page, words("edit.saveUsername")).click();
  await expect(said(page)).toContainText(`${person.username}-new`);
});

test("a new address is on file when it was confirmed from there, and the old one is told", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const colleague = await people.active(balanced);
  const address = `new.${person.email}`;
  await atTheList(page, people);
  await page.goto(`${balanced.origin}${routes.adminUserCaller(person.id)}?for=email`);
  const theirs = await anotherBrowser();
  await confirmByColleague(page, colleague, theirs);
  await expect(page).toHaveURL((url) => url.pathname === routes.adminUserEdit(person.id));
  await page.getByLabel(words("edit.email"), { exact: true }).fill(colleague.email);
  await button(page, words("edit.saveEmail")).click();
  await expect(page.locator("#email")).toContainText(colleague.username);
  await page.getByLabel(words("edit.email"), { exact: true }).fill(address);
  await button(page, words("edit.saveEmail")).click();
  await expect(said(page)).toContainText(address);
  await expect(page.locator("#email")).toContainText(/waits to be confirmed, until/);
  await waitForMail(balanced, { to: person.email, subject: /address/i });
  const mail = await waitForMail(balanced, { to: address });
  await theirs.goto(linkIn(mail, "/confirm-email"));
  await button(theirs, wordsOf("confirmEmail")("submit")).click();
  await expect(theirs.getByRole("heading", { name: wordsOf("confirmEmail")("doneHeading") })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(words("edit.email"), { exact: true })).toHaveValue(address);
});

test("somebody is removed completely when the username is typed and a reason given", async ({ page, people }) => {
  const person = await people.active(balanced);
  await atTheList(page, people);
  await page.goto(balanced.origin + routes.adminUserRemove(person.id));
  await expectAccessible(page);
  const typed = page.getByLabel(words("remove.confirmation", { username: person.username }));
  await typed.fill("somebody else");
  await page.getByLabel(wordsOf("admin")("comment"), { exact: true }).fill("asked for it");
  await button(page, words("remove.submit")).click();
  await expect(typed).toHaveAttribute("aria-invalid", "true");
  await typed.fill(person.username);
  await button(page, words("remove.submit")).click();
  await expect(page).toHaveURL((url) => url.pathname === routes.adminUsers);
  await expect(said(page).first()).toHaveText(wordsOf("adminUsers")("removed", { name: person.name }));
  const gone = await page.request.get(balanced.origin + routes.adminUser(person.id));
  expect(gone.status()).toBe(404);
});

test("a merge offers what looks like the same person, and says nobody is there only when asked", async ({
  page,
  people,
}) => {
  const stays = await people.active(balanced);
  const same = await people.active(balanced, { email: stays.email });
  await atTheList(page, people);
  await page.goto(balanced.origin + routes.adminUserMerge(stays.id));
  await expect(page.getByRole("main")).toContainText(words("merge.alike.address"));
  await expect(page.getByRole("link", { name: words("merge.chooseThis", { username: same.username }) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("nobody-of-this-name");
  await button(page, words("merge.go")).click();
  await expect(page.getByRole("main")).toContainText(words("merge.noneFound", { words: "nobody-of-this-name" }));
});

test("two accounts become one after a look at what moves", async ({ page, people, anotherBrowser }) => {
  const stays = await people.active(balanced, { email: null });
  const goes = await people.active(balanced);
  await atTheList(page, people);
  await page.goto(balanced.origin + routes.adminUserMerge(stays.id));
  await page.getByRole("searchbox").fill(goes.username);
  await button(page, words("merge.go")).click();
  await page.getByRole("link", { name: words("merge.chooseThis", { username: goes.username }) }).click();
  await expect(page.getByRole("main")).toContainText(`E-mail: nothing → ${goes.email}`);
  await expectAccessible(page);
  // Whoever reads the other's mail could get in, so it is a takeover of both: who is calling must be sure.
  const preview = page.url(); // where it goes on
  for (const left of [2, 1]) {
    await expect(way(page, words("caller.go"))).toHaveCount(left);
    await way(page, words("caller.go")).first().click();
    await confirmByColleague(page, await people.active(balanced), await anotherBrowser());
    await expect(said(page)).toHaveText(words("notices.caller-confirmed"));
    await expect(page).toHaveURL(`${preview}&notice=caller-confirmed`);
  }
  await page.getByLabel(wordsOf("admin")("comment"), { exact: true }).fill("two accounts of one person");
  await button(page, words("merge.submit", { username: goes.username })).click();
  await expect(said(page)).toHaveText(words("notices.merged", { name: stays.name, username: stays.username }));
  await expect(page.getByRole("main")).toContainText(goes.email);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("each kind of form of a person's pages works", async ({ page, people, anotherBrowser }) => {
    const person = await people.active(balanced, { email: null });
    const colleague = await people.active(balanced);
    await atTheList(page, people);
    await page.goto(balanced.origin + routes.adminUserEdit(person.id));
    await page.getByLabel(words("edit.customerId"), { exact: true }).fill("C-9");
    await button(page, words("edit.saveDetails")).click();
    await expect(said(page)).toHaveText(words("notices.saved"));
    await page.locator("#roles").getByRole("checkbox", { name: "Reviewer" }).check();
    await button(page, words("edit.saveRoles")).click();
    await expect(said(page)).toHaveText(words("notices.roles-changed"));
    await page.goto(`${balanced.origin}${routes.adminUserCaller(person.id)}?for=temporary-password`);
    await confirmByColleague(page, colleague, await anotherBrowser());
    await button(page, words("temporary.submit")).click();
    await expect(page.locator(".slip output")).toHaveText(/\S{8,}/);
    await page.goto(balanced.origin + routes.adminUser(person.id));
    await page.getByRole("main").locator("summary").first().click();
    await button(page, words("acts.suspend.button")).click();
    await expect(said(page)).toHaveText(words("notices.suspended", { name: person.name }));
  });
});
