import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { enter, refusal } from "../support/door";
import type { Place } from "../support/organizations";
import type { People } from "../support/people";
import { expect, test } from "../support/test";
import { test as withoutScripts } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const types = wordsOf("adminTypes");
const roles = wordsOf("adminRoles");
const events = wordsOf("historyEvent");

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).click();
const tick = (page: Page, name: string) => page.getByRole("checkbox", { name });
const method = (page: Page, name: "password") =>
  page.getByRole("checkbox", { name: roles(`methodNames.${name}`), exact: true });

async function enterAs(page: Page, place: Place, people: People, rank: "administrator" | "owner" = "administrator") {
  const person = await people.active(place, { rank });
  await enter(page, place, person);
  return person;
}

test("a type is added, changed and removed, and the audit says each", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enterAs(page, place, people);
  await page.goto(place.origin + routes.adminTypes);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await follow(page, types("add"));
  await expectAccessible(page);
  await page.getByLabel(types("name"), { exact: true }).fill("Night shift");
  await page.getByLabel(types("idleMinutes"), { exact: true }).fill("3");
  await press(page, types("create"));
  const bounds = wordsOf("refusal")("out-of-bounds.administrator", { least: 5, most: 7 * 24 * 60 });
  await expect(page.getByText(bounds)).toBeVisible();
  await expect(page.getByLabel(types("name"), { exact: true })).toHaveValue("Night shift");
  await page.getByLabel(types("idleMinutes"), { exact: true }).fill("0");
  await press(page, types("create"));
  await expect(page.getByRole("status")).toHaveText(types("notices.added"));
  await follow(page, "Night shift");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await tick(page, types("getsMail")).uncheck();
  await press(page, types("save"));
  await expect(page.getByRole("status")).toHaveText(types("notices.saved"));
  await follow(page, "Night shift");
  await press(page, types("remove"));
  await expect(page.getByRole("status")).toHaveText(types("notices.removed"));
  await page.goto(`${place.origin}${routes.adminAudit}?kind=settings`);
  for (const reason of ["added", "changed", "removed"])
    await expect(page.getByText(events("type-changed", { reason, name: "Night shift" }))).toBeVisible();
});

test("a type that may not sign in any more ends its people's sessions; its author's own is refused", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const kiosk = await people.active(place, { type: "Kiosk" });
  const screen = await anotherBrowser();
  await enter(screen, place, kiosk);
  await enterAs(page, place, people);
  for (const [name, told] of [
    ["General", null],
    ["Kiosk", types("notices.saved")],
  ] as const) {
    await page.goto(place.origin + routes.adminTypes);
    await follow(page, name);
    await tick(page, types("maySignIn")).uncheck();
    await press(page, types("save"));
    if (told) await expect(page.getByRole("status")).toHaveText(told);
    else await expect(refusal(page)).toContainText(wordsOf("refusal")("shuts-yourself-out.administrator"));
  }
  await screen.goto(place.origin + routes.account);
  await expect(screen).toHaveURL((url) => url.pathname === routes.signIn);
});

test("a type that people have leads to them instead of being removed", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const capture = await people.active(place, { type: "Capture" });
  await enterAs(page, place, people);
  await page.goto(place.origin + routes.adminTypes);
  await follow(page, "Capture");
  await expect(page.getByText(types("removeInUse", { count: 1 }))).toBeVisible();
  await expect(page.getByRole("button", { name: types("remove"), exact: true })).toBeHidden();
  await follow(page, types("removeLook"));
  await expect(page.getByRole("main").getByRole("link", { name: capture.name, exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /^Robin/ })).toHaveCount(1);
});

withoutScripts("a portal and a role that grants it, without a script", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enterAs(page, place, people);
  await page.goto(place.origin + routes.adminRoles);
  await follow(page, roles("addPortal"));
  await page.getByLabel(roles("name"), { exact: true }).fill("Handbook");
  await page.getByLabel(roles("address"), { exact: true }).fill("http://handbook.example.test/");
  await press(page, roles("createPortal"));
  await expect(page.getByText(wordsOf("refusal")("portal-address-invalid.administrator"))).toBeVisible();
  await expect(page.getByLabel(roles("name"), { exact: true })).toHaveValue("Handbook");
  await page.getByLabel(roles("address"), { exact: true }).fill("https://handbook.example.test/");
  await press(page, roles("createPortal"));
  await expect(page.getByRole("status")).toHaveText(roles("notices.portal-added"));
  await follow(page, roles("addRole"));
  await page.getByLabel(roles("name"), { exact: true }).fill("Nurse");
  await method(page, "password").uncheck();
  await tick(page, "Handbook").check();
  await press(page, roles("createRole"));
  await expect(page.getByText(wordsOf("refusal")("role-without-method.administrator"))).toBeVisible();
  await expect(tick(page, "Handbook")).toBeChecked();
  await method(page, "password").check();
  await press(page, roles("createRole"));
  await expect(page.getByRole("status")).toHaveText(roles("notices.role-added"));
  await expectNoSidewaysScroll(page);
  await follow(page, "Handbook");
  await expect(page.getByText(roles("removePortalInUse"))).toBeVisible();
  await follow(page, "Nurse");
  await press(page, roles("removeRole"));
  await follow(page, "Handbook");
  await press(page, roles("removePortal"));
  await expect(page.getByRole("status")).toHaveText(roles("notices.portal-removed"));
});

test("two administrators at one role: the second is told, and loses nothing typed", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  await enterAs(page, place, people);
  for (const path of [routes.adminPortalNew, routes.adminRoles, routes.adminRoleNew]) {
    await page.goto(place.origin + path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.getByLabel(roles("name"), { exact: true }).fill("Shared");
  await press(page, roles("createRole"));
  await follow(page, "Shared");
  const second = await anotherBrowser();
  await enterAs(second, place, people, "owner");
  await second.goto(page.url());
  await page.getByLabel(roles("name"), { exact: true }).fill("First");
  await press(page, roles("saveRole"));
  await expect(page.getByRole("status")).toHaveText(roles("notices.role-saved"));
  await second.getByLabel(roles("name"), { exact: true }).fill("Second");
  await press(second, roles("saveRole"));
  await expect(refusal(second)).toContainText(wordsOf("refusal")("edited-meanwhile.administrator"));
  await expect(second.getByLabel(roles("name"), { exact: true })).toHaveValue("Second");
  await press(second, roles("saveRole"));
  await expect(second.getByRole("status")).toHaveText(roles("notices.role-saved"));
});

withoutScripts(
  "a page that came back with a mistake does not forget what it was filled from",
  async ({ page, people, organizationWith, anotherBrowser }) => {
    const place = await organizationWith({});
    await enterAs(page, place, people);
    await page.goto(place.origin + routes.adminRoleNew);
    await page.getByLabel(roles("name"), { exact: true }).fill("Shared");
    await press(page, roles("createRole"));
    await follow(page, "Shared");
    const second = await anotherBrowser({ javaScriptEnabled: false });
    await enterAs(second, place, people, "owner");
    await second.goto(page.url());
    await page.getByLabel(roles("name"), { exact: true }).fill("First");
    await press(page, roles("saveRole"));
    await second.getByLabel(roles("name"), { exact: true }).fill("Second\u200b");
    await press(second, roles("saveRole"));
    await expect(second.getByLabel(roles("name"), { exact: true })).toHaveAttribute("aria-invalid", "true");
    await second.getByLabel(roles("name"), { exact: true }).fill("Second");
    await press(second, roles("saveRole"));
    await expect(refusal(second)).toContainText(wordsOf("refusal")("edited-meanwhile.administrator"));
  },
);
