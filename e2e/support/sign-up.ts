import { expect, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Place } from "./organizations";
import { wordsOf } from "./words";

const words = wordsOf("signUp");

/** The policy under which people of this domain make their own accounts. */
export const openSignUp = { signUp: { who: "mailDomains" as const, domains: ["example.test"] } };

/** Asks for an account, from the sign-in page on, and is on the page that says the same to everybody. */
export async function askForAccount(page: Page, place: Place, email: string): Promise<void> {
  await page.goto(place.origin + routes.signIn);
  await page.getByRole("link", { name: wordsOf("signIn")("createAccount") }).click();
  await expect(page).toHaveURL(place.origin + routes.signUp);
  await page.getByLabel(words("email"), { exact: true }).fill(email);
  await page.getByRole("button", { name: words("submit") }).click();
  await expect(page).toHaveURL(place.origin + routes.signUpSent);
  await expect(page.getByRole("main")).toContainText(words("sent"));
}

/** Fills in the page that a mailed link leads to, and sends it. */
export async function makeAccount(page: Page, { name, password, username }: Account): Promise<void> {
  const field = wordsOf("newPassword");
  await page.getByLabel(words("name"), { exact: true }).fill(name);
  if (username) await page.getByLabel(words("username"), { exact: true }).fill(username);
  await page.getByLabel(field("password"), { exact: true }).fill(password);
  await page.getByLabel(field("repeat"), { exact: true }).fill(password);
  await page.getByRole("button", { name: words("make") }).click();
}

interface Account {
  name: string;
  password: string;
  /** Where it is chosen. */
  username?: string;
}
