import type { Page } from "@playwright/test";

/** Types a name on the page of a provider of the tests, and goes on. */
export async function signInThere(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Sign in at the provider" }).click();
}
