import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { enter, tryInVain } from "../support/door";
import { organizations } from "../support/organizations";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { test as withoutScripts } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const text = wordsOf("adminToday");
const { balanced } = organizations;

test("where nothing is the matter the first page says so", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "helpdesk" }));
  await page.goto(place.origin + routes.admin);
  await expect(page.getByRole("heading", { name: text("nothing") })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("somebody who is locked is one click away", async ({ page, people, organizationWith, anotherBrowser }) => {
  const place = await organizationWith({ lock: { threshold: 3 } });
  const person = await people.active(place, { email: null });
  const other = await anotherBrowser();
  await other.goto(place.origin + routes.signIn);
  for (let guess = 0; guess < 3; guess++) await tryInVain(other, place, person.username, `not the password ${guess}`);
  await enter(page, place, await people.active(place, { rank: "helpdesk" }));
  await page.goto(place.origin + routes.admin);
  const main = page.getByRole("main");
  await expect(main).toContainText(text("lockedDetail", { count: 1 }));
  await expect(main.getByRole("row", { name: new RegExp(`^${text("stopNames.wrongPassword")} 3 3$`) })).toBeVisible();
  await page.getByRole("link", { name: text("lookAt.locked"), exact: true }).click();
  await expect(page.getByRole("main").getByRole("link", { name: person.name, exact: true })).toBeVisible();
});

test("whoever looks after some people alone is told so, and sees nothing of the others", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const own = await people.active(place, { methods: ["password"], suspended: true });
  const other = await people.active(place, { suspended: true });
  const helper = await people.active(place, { rank: "helpdesk" });
  await people.helpsOnly(helper, own);
  await enter(page, place, helper);
  await page.goto(place.origin + routes.admin);
  const main = page.getByRole("main");
  await expect(main).toContainText(text("whose", { count: 1, roles: "Journey password" }));
  await expect(main.getByRole("heading", { name: text("stops") })).toHaveCount(0);
  await expect(main).toContainText("1 person is suspended");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const cookie = await people.sessionOf(place, helper);
  expect((await plainRequest(place, routes.adminUser(other.id), { headers: { cookie } })).status).toBe(404);
});

test("the search field leads to the person", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const wanted = await people.active(place);
  await enter(page, place, await people.active(place, { rank: "helpdesk" }));
  await page.goto(place.origin + routes.admin);
  const field = page.getByLabel(text("search"), { exact: true });
  await field.fill(wanted.username);
  await field.press("Enter");
  await expect(page).toHaveURL(`${place.origin}${routes.adminUsers}?q=${wanted.username}`);
  await expect(page.getByRole("main").getByRole("link", { name: wanted.name, exact: true })).toBeVisible();
});

withoutScripts("the picture of the demo's last month is also a table, without a script", async ({ page, people }) => {
  await enter(page, balanced, await people.active(balanced, { rank: "helpdesk" }));
  await page.goto(balanced.origin + routes.admin);
  await expect(page.getByRole("img")).toHaveAccessibleName(/\d+ sign-ins and \d+ refusals in 30 days/);
  const table = page.getByRole("table").filter({ hasText: text("reasons") });
  await expect(table).toBeHidden();
  await page.getByText(text("asTable"), { exact: true }).click();
  await expect(table.getByRole("row")).toHaveCount(31);
  await expectNoSidewaysScroll(page);
});
