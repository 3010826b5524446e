import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectContrast, expectNoSidewaysScroll } from "./accessibility";

/** What every page must stand: axe in light, its contrast in dark, and a telephone of 320 pixels. */
export async function expectGoodPage(page: Page): Promise<void> {
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: "light" });
}
