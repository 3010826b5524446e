import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { expect, test } from "../support/test";
import { atTheList, button, said, tab } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("adminUser");

test("two administrators save one person: the second is told who changed what, and loses nothing", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const first = await atTheList(page, people);
  const other = await anotherBrowser();
  await atTheList(other, people);
  for (const one of [page, other]) await one.goto(balanced.origin + routes.adminUserEdit(person.id));
  const id = (one: Page) => one.getByLabel(words("edit.customerId"), { exact: true });
  await id(page).fill("C-1");
  await button(page, words("edit.saveDetails")).click();
  await expect(said(page)).toHaveText(words("notices.saved"));
  await id(other).fill("C-2");
  await button(other, words("edit.saveDetails")).click();
  const alert = other.getByRole("main").getByRole("alert");
  await expect(alert).toContainText(first.name);
  await expect(alert).toContainText(words("edit.customerId"));
  await expect(id(other)).toHaveValue("C-2");
  await button(other, words("edit.saveDetails")).click();
  await expect(said(other)).toHaveText(words("notices.saved"));
  await expect(id(other)).toHaveValue("C-2");
  await tab(other, "history").click();
  await expect(other.getByRole("main")).toContainText("Customer ID: C-1 → C-2");
});

test("a page that was left open takes no role back: its administrator is told, and nothing ticked is lost", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const first = await atTheList(page, people);
  const other = await anotherBrowser();
  const second = await atTheList(other, people);
  for (const one of [page, other]) await one.goto(balanced.origin + routes.adminUserEdit(person.id));
  const role = (one: Page, name: string) => one.locator("#roles").getByRole("checkbox", { name });
  await role(page, "Employee").check();
  await button(page, words("edit.saveRoles")).click();
  await expect(said(page)).toHaveText(words("notices.roles-changed"));
  // A wrong password in between shows the page anew, and must not make it a newer one.
  await people.provenLongAgo(second);
  await role(other, "Reviewer").check();
  await button(other, words("edit.saveRoles")).click();
  const proof = other.locator("#roles").getByLabel(wordsOf("admin")("proof"), { exact: true });
  await proof.fill(second.password);
  await button(other, words("edit.saveRoles")).click();
  const alert = other.getByRole("main").getByRole("alert");
  await expect(alert).toContainText(first.name);
  await expect(alert).toContainText(words("edit.roles"));
  await expect(role(other, "Reviewer")).toBeChecked();
  await expect(role(other, "Employee")).not.toBeChecked();
  await other.locator("#rank").getByRole("combobox").selectOption("helpdesk");
  await button(other, words("edit.saveRank")).click();
  await expect(alert.filter({ hasText: words("edit.unsaved", { cards: words("edit.roles") }) })).toBeVisible();
  await button(other, words("edit.saveRank")).click();
  await expect(other.locator("#rank").getByRole("alert")).toContainText(first.name);
  await button(other, words("edit.saveRank")).click();
  await expect(said(other)).toBeVisible();
  await expect(role(other, "Employee")).toBeChecked();
});
