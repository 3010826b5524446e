import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Asserts that axe finds nothing on the page that falls short of WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  await expectNoViolation(page, new AxeBuilder({ page }).withTags(standards));
}

/** Asserts that what is written stands out from its ground: the one thing that a color scheme changes. */
export async function expectContrast(page: Page): Promise<void> {
  await settle(page);
  await expectNoViolation(page, new AxeBuilder({ page }).withRules("color-contrast"));
}

/** Half-way through a transition a color is neither of the two that were chosen. */
async function settle(page: Page): Promise<void> {
  const moving = () => page.evaluate(() => document.getAnimations().some(({ playState }) => playState === "running"));
  await expect.poll(moving).toBe(false);
}

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" ")}`);
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** Asserts that nothing of the page has to be scrolled for sideways, as wide as it is and on a telephone of 320 pixels. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await expectFits(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFits(page);
  if (before) await page.setViewportSize(before);
}

async function expectFits(page: Page): Promise<void> {
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(seen ?? 0);
}
