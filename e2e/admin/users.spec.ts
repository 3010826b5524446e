import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { nobody, type Person } from "../support/accounts";
import { enter } from "../support/door";
import { linkIn, waitForMail } from "../support/mailbox";
import { organizations, type Place } from "../support/organizations";
import type { People } from "../support/people";
import { expect, test } from "../support/test";
import { test as withoutScripts } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const text = wordsOf("adminUsers");
const optional = (field: "email" | "username") => text("new.optional", { label: text(`new.${field}`) });
const tags = wordsOf("adminUser");

async function enterAs(page: Page, place: Place, people: People, rank: "administrator" | "helpdesk"): Promise<Person> {
  const person = await people.active(place, { rank });
  await enter(page, place, person);
  return person;
}

const find = async (page: Page, place: Place, words: string) => {
  await page.goto(place.origin + routes.adminUsers);
  await page.getByLabel(text("search"), { exact: true }).fill(words);
  await page.getByRole("button", { name: text("find"), exact: true }).click();
};

const link = (page: Page, { name }: Person) => page.getByRole("main").getByRole("link", { name, exact: true });

test("four letters of a name find a person, whose page is one click away", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const wanted = await people.active(place);
  const other = await people.active(place);
  await enterAs(page, place, people, "helpdesk");
  await find(page, place, wanted.username.slice(1, 7));
  await expect(link(page, wanted)).toBeVisible();
  await expect(link(page, other)).toBeHidden();
  await expect(page.getByText(text("count", { count: 1 }))).toBeVisible();
  await expect(page.getByRole("link", { name: text("add"), exact: true })).toBeHidden();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await link(page, wanted).click();
  await expect(page).toHaveURL(place.origin + routes.adminUser(wanted.id));
});

test("a filter stands in the address, so that the list can be passed on", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const suspended = await people.active(place, { suspended: true });
  const fine = await people.active(place);
  await enterAs(page, place, people, "helpdesk");
  await page.goto(place.origin + routes.adminUsers);
  await page.getByLabel(text("state"), { exact: true }).selectOption("suspended");
  await expect(page).toHaveURL(`${place.origin}${routes.adminUsers}?state=suspended`);
  await expect(link(page, suspended)).toBeVisible();
  await expect(link(page, fine)).toBeHidden();
  await expect(page.getByText(tags("tags.suspended"), { exact: true }).filter({ visible: true })).toHaveCount(1);
  await page.getByRole("link", { name: text("showAll"), exact: true }).click();
  await expect(link(page, fine)).toBeVisible();
});

test("a misspelled name shows who may have been meant", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const person = await people.active(place);
  await enterAs(page, place, people, "helpdesk");
  await find(page, place, "robbin");
  await expect(page.getByText(text("nobody", { words: "robbin" }))).toBeVisible();
  await expect(page.getByRole("heading", { name: text("perhaps"), exact: true })).toBeVisible();
  await expect(link(page, person)).toBeVisible();
  await expectAccessible(page);
});

test("who is not there is added from the empty result, and invited", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enterAs(page, place, people, "administrator");
  await find(page, place, "quentin@example.test");
  await page.getByRole("link", { name: text("addThem", { words: "quentin@example.test" }), exact: true }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(page.getByLabel(optional("email"), { exact: true })).toHaveValue("quentin@example.test");
  await page.getByLabel(text("new.name"), { exact: true }).fill("Quentin Vale");
  await page.getByRole("button", { name: text("new.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { name: "Quentin Vale", exact: true, level: 1 })).toBeVisible();
  const mail = await waitForMail(place, { to: "quentin@example.test" });
  expect(linkIn(mail, routes.activate)).toContain(place.origin);
});

test("what is wrong with a new person is told at once, and a taken address by whose it is", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const holder = await people.active(place);
  await enterAs(page, place, people, "administrator");
  await page.goto(place.origin + routes.adminUserNew);
  const save = page.getByRole("button", { name: text("new.submit"), exact: true });
  const shared = page.getByRole("checkbox", { name: text("new.sharedToo"), exact: true });
  await page.getByLabel(text("new.name"), { exact: true }).fill("  ");
  await page.getByLabel(optional("email"), { exact: true }).fill("nobody");
  await expect(shared).toHaveCount(0);
  await save.click();
  await expect(page.getByText(wordsOf("refusal")("field-missing.person", { field: "name" }))).toBeVisible();
  await expect(page.getByText(wordsOf("refusal")("email-invalid.administrator"))).toBeVisible();
  await page.getByLabel(text("new.name"), { exact: true }).fill("Second Holder");
  await page.getByLabel(optional("email"), { exact: true }).fill(holder.email);
  await save.click();
  await expect(page.getByText(text("named", { name: holder.name, username: holder.username }))).toBeVisible();
  await expect(page.getByRole("link", { name: holder.name, exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await shared.check();
  await save.click();
  await expect(page.getByRole("heading", { name: "Second Holder", exact: true, level: 1 })).toBeVisible();
});

withoutScripts(
  "somebody without an address is added without a script, and gets a temporary password next",
  async ({ page, people }) => {
    const taken = await people.active(balanced);
    await enterAs(page, balanced, people, "administrator");
    await page.goto(balanced.origin + routes.adminUserNew);
    await page.getByLabel(text("new.name"), { exact: true }).fill("Noor Mail");
    await page.getByLabel(optional("username"), { exact: true }).fill(taken.username);
    await page.getByRole("button", { name: text("new.submit"), exact: true }).click();
    await expect(page.getByText(taken.name, { exact: true }).and(page.getByRole("link"))).toBeVisible();
    await expect(page.getByLabel(text("new.name"), { exact: true })).toHaveValue("Noor Mail");
    await page.getByLabel(optional("username"), { exact: true }).fill(nobody());
    await page.getByRole("button", { name: text("new.submit"), exact: true }).click();
    await expect(page).toHaveURL(/\/temporary-password$/);
  },
);

for (const [how, own, look] of [
  ["with a script", test, expectAccessible],
  ["without one", withoutScripts, null], // axe is a script
] as const) {
  own(
    `what is done to all that match shows how it goes, and who was skipped, ${how}`,
    async ({ page, people, organizationWith }) => {
      const place = await organizationWith({});
      const waiting = await people.invited(place);
      const active = await people.active(place);
      await enterAs(page, place, people, "administrator");
      await page.goto(`${place.origin}${routes.adminUsers}?q=robin&rank=none`);
      await page.getByLabel(text("bulk.act"), { exact: true }).selectOption("send-activation");
      await page.getByRole("button", { name: text("bulk.all", { count: 2 }), exact: true }).click();
      await expect(page.getByText(text("bulk.count", { count: 2 }), { exact: true })).toBeVisible();
      await look?.(page);
      await page.getByRole("button", { name: text("bulk.starts.send-activation", { count: 2 }), exact: true }).click();
      await expect(page.getByText(text("bulk.finished"), { exact: true })).toBeVisible({ timeout: 15_000 });
      await expect(page.getByText(text("bulk.done", { count: 1 }), { exact: true })).toBeVisible();
      await expect(link(page, active)).toBeVisible();
      await expect(link(page, waiting)).toBeHidden();
      await look?.(page);
    },
  );
}

test("a role is added to those that are ticked", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const one = await people.active(place, { methods: ["password"] });
  const other = await people.active(place);
  await enterAs(page, place, people, "administrator");
  await page.goto(place.origin + routes.adminUsers);
  await page.getByLabel(text("tick", { name: other.name }), { exact: true }).check();
  await page.getByLabel(text("bulk.act"), { exact: true }).selectOption("add-role");
  await page.getByRole("button", { name: text("bulk.tickedCount", { count: 1 }), exact: true }).click();
  await expect(page.getByText(other.name)).toBeVisible();
  await expect(page.getByText(one.name)).toBeHidden();
  await page.getByLabel(text("bulk.newRole"), { exact: true }).selectOption("Journey password");
  await page.getByRole("button", { name: text("bulk.starts.add-role", { count: 1 }), exact: true }).click();
  await expect(page.getByText(text("bulk.finished"), { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(text("bulk.done", { count: 1 }), { exact: true })).toBeVisible();
});

test("the help desk adds nobody and does nothing to many", async ({ page, people, tolerated }) => {
  tolerated.push(/403/);
  await enterAs(page, balanced, people, "helpdesk");
  for (const path of [routes.adminUserNew, routes.adminUsersBulk]) {
    const answer = await page.goto(balanced.origin + path);
    expect(answer?.status()).toBe(403);
  }
});
