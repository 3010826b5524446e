import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Place } from "./organizations";
import { expect } from "./test";
import { wordsOf } from "./words";

const [trouble, request, words] = [wordsOf("trouble"), wordsOf("request"), wordsOf("case")];

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** What stands beside a name on the slip. */
const onSlip = async (page: Page, name: string) =>
  (await page.locator("dl > div").filter({ hasText: name }).locator("b").first().textContent()) ?? "";

/** From the help page to the slip of a request, with whatever is filled in. */
export async function sendRequest(
  page: Page,
  place: Place,
  choice: "requestAccount" | "support",
  fields: Record<string, string>,
) {
  await page.goto(place.origin + routes.trouble);
  return askFor(page, choice, fields);
}

/** The same on the help page that is open. */
export async function askFor(page: Page, choice: "requestAccount" | "support", fields: Record<string, string>) {
  await page.getByRole("link", { name: trouble(choice) }).click();
  return fillRequest(page, fields);
}

/** The same on the form that is open. */
export async function fillRequest(page: Page, fields: Record<string, string>) {
  await page.getByLabel(request("name"), { exact: true }).fill("Robin Lost");
  const { topic, ...typed } = fields;
  if (topic) await page.locator("[name=topic]").selectOption(topic);
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
  await press(page, request("submit"));
  await expect(page.getByRole("status").filter({ hasText: request("sent") })).toBeVisible();
  return { number: await onSlip(page, words("number")), phrase: await onSlip(page, words("phrase")) };
}

/** Opens the private page of a request with what stands on its slip. */
export async function enterWith(page: Page, place: Place, number: string, phrase: string) {
  await page.goto(place.origin + routes.case);
  await typeSlip(page, number, phrase);
}

/** The same on the page that asks for both. */
export async function typeSlip(page: Page, number: string, phrase: string) {
  await page.getByLabel(words("number"), { exact: true }).fill(number);
  await page.getByLabel(words("phrase"), { exact: true }).fill(phrase);
  await press(page, words("enter"));
}
