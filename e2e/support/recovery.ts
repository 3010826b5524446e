import { expect, type Locator, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Place } from "./organizations";
import { wordsOf } from "./words";

const newPassword = wordsOf("newPassword");

/** The one field of the pages that ask who a link is for. */
export const identifierField = (page: Page): Locator => page.getByRole("main").getByRole("textbox");

export async function expectMailSent(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: wordsOf("mailSent")("heading") })).toBeVisible();
}

/** Asks for a reset mail and waits for the page that says to look into the mailbox. */
export async function askForReset(page: Page, place: Place, identifier: string): Promise<void> {
  await page.goto(place.origin + routes.troubleReset);
  await identifierField(page).fill(identifier);
  await page.getByRole("button", { name: wordsOf("requestReset")("submit"), exact: true }).click();
  await expectMailSent(page);
}

/** The same for an activation mail. */
export async function askForActivation(page: Page, place: Place, identifier: string): Promise<void> {
  await page.goto(place.origin + routes.troubleActivate);
  await identifierField(page).fill(identifier);
  await page.getByRole("button", { name: wordsOf("requestActivation")("submit"), exact: true }).click();
  await expectMailSent(page);
}

export const newPasswordField = (page: Page): Locator => page.getByLabel(newPassword("password"), { exact: true });
export const repeatField = (page: Page): Locator => page.getByLabel(newPassword("repeat"), { exact: true });

/** Types a new password twice on the page that a reset link opened, and saves it. */
export async function chooseNewPassword(page: Page, password: string, repeat = password): Promise<void> {
  await newPasswordField(page).fill(password);
  await repeatField(page).fill(repeat);
  await page.getByRole("button", { name: newPassword("save"), exact: true }).click();
}

/** The same on the page that an invitation opened, with the terms where there are any. */
export async function activateWith(page: Page, password: string): Promise<void> {
  const words = wordsOf("activate");
  await newPasswordField(page).fill(password);
  await repeatField(page).fill(password);
  const terms = page.getByRole("checkbox", { name: words("agree") });
  if ((await terms.count()) > 0) await terms.check();
  await page.getByRole("button", { name: words("submit"), exact: true }).click();
}

/** Asserts that the sign-in page is open and says so, with the username filled in. */
export async function expectSignInPage(page: Page, notice: string, username: string): Promise<void> {
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
  await expect(page.getByText(notice)).toBeVisible();
  await expect(page.locator("input[name=username]")).toHaveValue(username);
}
