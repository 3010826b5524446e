import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility";
import { nobody } from "./support/accounts";
import { expectInside, guess, signIn, tryToSignIn } from "./support/door";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { askForReset } from "./support/recovery";
import { expect, test } from "./support/test";

const { administratorResets, balanced, resetToUnlock, strict, verifiedDevices } = organizations;

/** What every page must stand: axe in light and dark, and a telephone of 320 pixels. */
async function expectGoodPage(page: Page): Promise<void> {
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  const wide = page.viewportSize();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: "light" });
  if (wide) await page.setViewportSize(wide);
}

const open = [
  [balanced, routes.signIn],
  [verifiedDevices, routes.signIn],
  [balanced, `${routes.signIn}?notice=signed-out`],
  [resetToUnlock, routes.trouble],
  [administratorResets, routes.trouble],
  [balanced, routes.troubleReset],
  [strict, routes.troubleActivate],
  [verifiedDevices, routes.troubleActivate],
  [balanced, routes.resetPassword],
  [balanced, routes.activateLink("nothing")],
] as const;

for (const [place, path] of open) {
  test(`${path} of ${place.name} is accessible and fits a small telephone`, async ({ page }) => {
    await page.goto(place.origin + path);
    await expectGoodPage(page);
  });
}

test("the sign-in page with a refusal is accessible and fits a small telephone", async ({ page }) => {
  await page.goto(strict.origin + routes.signIn);
  await tryToSignIn(page, strict, "nobody@example.test", "certainly not ");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectGoodPage(page);
});

test("the page that tells a known browser of its own lock is accessible and fits a small telephone", async ({
  page,
  people,
}) => {
  const person = await people.active(strict);
  await signIn(page, strict, person);
  await expectInside(page, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await guess(page, strict, person, strict.threshold - 1);
  await tryToSignIn(page, strict, person.username, "the guess that locks");
  await expect(page.getByRole("timer")).toBeVisible();
  await expectGoodPage(page);
});

test("the page after a reset was asked for is accessible and fits a small telephone", async ({ page }) => {
  await askForReset(page, balanced, nobody());
  await expectGoodPage(page);
});

test("the pages that a link opens are accessible and fit a small telephone", async ({ page, people }) => {
  const person = await people.invited(strict);
  await page.goto(linkIn(await waitForMail(strict, { to: person.email }), routes.activate));
  await expectGoodPage(page);
  const old = await people.invitedLongAgo(resetToUnlock);
  await page.goto(linkIn(await waitForMail(resetToUnlock, { to: old.email }), routes.activate));
  await expectGoodPage(page);
});

test("the pages of a signed-in person are accessible and fit a small telephone", async ({ page, people }) => {
  const person = await people.active(balanced);
  await signIn(page, balanced, person);
  await expectInside(page, person);
  for (const path of [
    routes.home,
    routes.account,
    routes.accountPassword,
    routes.accountSessions,
    routes.accountDevices,
  ]) {
    await page.goto(balanced.origin + path);
    await expectGoodPage(page);
  }
});

test.describe("where there is nothing", () => {
  test.use({ tolerated: [/status of 404/] });

  test("the page says so, leads on, is accessible and fits a small telephone", async ({ page }) => {
    const answer = await page.goto(`${balanced.origin}/nothing-here`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    await expectGoodPage(page);
  });
});

test.describe("seen from this machine", () => {
  test.use({ extraHTTPHeaders: {} });

  test("the demo's page and the mailbox are accessible and fit a small telephone", async ({ page }) => {
    for (const path of [routes.demo, `${routes.mailbox}?show=text`]) {
      await page.goto(resetToUnlock.origin + path);
      await expectGoodPage(page);
    }
  });
});
