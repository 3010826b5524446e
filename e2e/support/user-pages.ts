import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Person } from "./accounts";
import { enter } from "./door";
import { organizations } from "./organizations";
import type { People } from "./people";
import { expect } from "./test";
import { wordsOf } from "./words";

const { balanced } = organizations;

export const button = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true });
export const way = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });

/** What the page says was just done. */
export const said = (page: Page) => page.getByRole("status").filter({ hasText: /\S/ });

export const tab = (page: Page, name: "edit" | "system" | "mail" | "history") =>
  page.getByRole("navigation", { name: /^About / }).getByRole("link", { name: wordsOf("adminUser")(`tabs.${name}`) });

/** Signed in as an administrator, at the list of people. */
export async function atTheList(page: Page, people: People, rank: "administrator" | "helpdesk" = "administrator") {
  const admin = await people.active(balanced, { rank });
  await enter(page, balanced, admin);
  await page.goto(balanced.origin + routes.adminUsers);
  return admin;
}

/** Two clicks: the search, and the person. */
export async function find(page: Page, person: Person) {
  await page.getByRole("searchbox").fill(person.username);
  await page.getByRole("searchbox").press("Enter");
  await page.getByRole("main").getByRole("link", { name: person.name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
}

/** On the page that confirms callers: names a colleague, who says yes on their own pages; then goes on. */
export async function confirmByColleague(page: Page, colleague: Person, theirs: Page) {
  const words = wordsOf("adminUser");
  await page.getByLabel(words("caller.colleague"), { exact: true }).fill(colleague.username);
  await button(page, words("caller.vouch")).click();
  await expect(way(page, words("caller.again"))).toBeVisible();
  await enter(theirs, balanced, colleague);
  await theirs.getByRole("link", { name: wordsOf("vouch")("answer"), exact: true }).click();
  await theirs.getByRole("button", { name: /^Yes, I know them/ }).click();
  await expect(said(theirs)).toHaveText(wordsOf("vouch")("saidYes"));
  await way(page, words("caller.again")).click();
  await way(page, words("caller.goOn")).click();
}
