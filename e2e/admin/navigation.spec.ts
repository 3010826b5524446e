import { routes } from "@/lib/routes";
import { expectAccessible } from "../support/accessibility";
import { enter } from "../support/door";
import { organizations } from "../support/organizations";
import { expect, test } from "../support/test";
import { atTheList, find } from "../support/user-pages";
import { test as withoutScripts } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const admin = wordsOf("admin");
const shell = wordsOf("shell");
const users = wordsOf("adminUsers");

test("the first stop of the keyboard leads past the navigation", async ({ page, people }) => {
  await atTheList(page, people);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: shell("skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

withoutScripts("on a telephone the menu says where one is, and leads on without a script", async ({ page, people }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await enter(page, balanced, await people.active(balanced, { rank: "administrator" }));
  await page.goto(balanced.origin + routes.adminAudit);
  const menu = page.locator("summary").filter({ hasText: admin("places.audit") });
  await expect(menu).toBeInViewport();
  await menu.click();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: admin("places.policy"), exact: true })
    .click();
  await expect(page).toHaveURL(balanced.origin + routes.adminPolicy);
});

test("the way back leads to the list as it was left", async ({ page, people }) => {
  const person = await people.active(balanced);
  await atTheList(page, people);
  await find(page, person);
  await page.getByRole("link", { name: wordsOf("adminUser")("tabs.history"), exact: true }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: admin("places.users"), exact: true })
    .click();
  await expect(page).toHaveURL(`${balanced.origin}${routes.adminUsers}?q=${person.username}`);
});

test("from a later page of the list one is back on the first in one click", async ({ page, people }) => {
  await atTheList(page, people);
  await expect(page.getByRole("link", { name: users("first"), exact: true })).toBeHidden();
  await page.getByRole("link", { name: users("after"), exact: true }).click();
  await page.getByRole("link", { name: users("first"), exact: true }).click();
  await expect(page).toHaveURL(balanced.origin + routes.adminUsers);
});

test("an address where nothing is keeps the navigation, and a strange rank is told whom to ask", async ({
  page,
  people,
  tolerated,
}) => {
  tolerated.push(/404/, /403/);
  await atTheList(page, people, "helpdesk");
  await page.goto(`${balanced.origin}${routes.admin}/nothing`);
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(admin("notFoundBody"));
  await expectAccessible(page);
  await page.goto(balanced.origin + routes.adminUserNew);
  await expect(page.getByRole("main")).toContainText(admin("forbiddenBody.helpdesk", { organization: "Acme Works" }));
  await expectAccessible(page);
});
