import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { advanceClock } from "../support/clock";
import { enter, identifierOf, passwordField, tryToSignIn } from "../support/door";
import { organizations } from "../support/organizations";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("session");
const minute = 60_000;

// The browser says in its console that asking for a session that is over was refused.
test.use({ tolerated: [/401 \(Unauthorized\)/] });

const warning = (page: Page) => page.getByRole("alertdialog", { name: words("idleTitle") });
const over = (page: Page) => page.getByRole("alertdialog", { name: words("overTitle") });

/** Time passes for the product and for the browser, whose timers do not know each other; the page's scripts run already. */
async function pass(page: Page, minutes: number): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.forms[0] ?? {}).some((key) => key.startsWith("__react")));
  await advanceClock({ minutes });
  await page.clock.fastForward(minutes * minute);
}

const secondsLeft = (page: Page) =>
  page.evaluate(async (address) => {
    const told = (await fetch(address)).headers.get("latchkey-session-end") ?? "";
    return Number(/in=(\d+)/.exec(told)?.[1]);
  }, routes.session);

for (const width of [1280, 390]) {
  test(`five minutes before an idle sign-out a dialog warns, and staying keeps what was typed, at ${width} pixels (R115, M10)`, async ({
    page,
    people,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.clock.install();
    await enter(page, balanced, await people.active(balanced));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(balanced.origin + routes.accountPassword);
    const field = page.getByLabel(wordsOf("changePassword")("current"), { exact: true });
    await field.fill("half of it");
    await pass(page, 24);
    expect(asked.filter((path) => path === routes.session)).toEqual([]);
    await pass(page, 1);
    await expect(warning(page)).toContainText(
      /signed out at \d\d:\d\d [A-Z]+ \(in (5:00|4:\d\d)\) because nothing was done/,
    );
    await expect(page.getByRole("button", { name: words("stay") })).toBeFocused();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await secondsLeft(page), "warning is no act (T47)").toBeLessThanOrEqual(300);
    if (width === 390) await page.getByRole("button", { name: words("stay") }).click();
    else await page.keyboard.press("Escape");
    await expect(warning(page)).toBeHidden();
    expect(await secondsLeft(page)).toBeGreaterThan(1_700);
    await expect(field).toHaveValue("half of it");
    await expect(field).toBeFocused();
  });

  test(`once the session is over the page is hidden, and signing in leads back to it, at ${width} pixels (R114)`, async ({
    page,
    people,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.clock.install();
    const person = await people.active(balanced);
    await enter(page, balanced, person);
    await page.goto(balanced.origin + routes.accountSessions);
    await pass(page, 25);
    await expect(warning(page)).toBeVisible();
    await pass(page, 5.1);
    await expect(over(page)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toBeHidden();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(over(page)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: words("signInAgain") }).click();
    await expect(passwordField(page)).toBeVisible();
    await expect(page.getByRole("status")).toHaveText(wordsOf("signIn")("notice.idled-out", { length: "30 minutes" }));
    await tryToSignIn(page, balanced, identifierOf(balanced, person), person.password);
    await expect(page).toHaveURL(balanced.origin + routes.accountSessions);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("an act in another tab takes the warning away, and signing out there hides the page", async ({ page, people }) => {
  await page.clock.install();
  await enter(page, balanced, await people.active(balanced));
  await pass(page, 25);
  await expect(warning(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(balanced.origin + routes.account);
  await page.clock.fastForward(minute);
  await expect(warning(page)).toBeHidden();
  await other.getByRole("button", { name: wordsOf("shell")("signOut") }).click();
  await expect(passwordField(other)).toBeVisible();
  await page.clock.fastForward(25 * minute);
  await expect(over(page)).toBeVisible();
});

test("from the warning one can sign out", async ({ page, people }) => {
  await page.clock.install();
  await enter(page, balanced, await people.active(balanced, { rank: "helpdesk" }));
  await page.goto(balanced.origin + routes.admin);
  await pass(page, 25);
  await warning(page)
    .getByRole("button", { name: wordsOf("shell")("signOut") })
    .click();
  await expect(page.getByRole("status")).toHaveText(wordsOf("signIn")("notice.signed-out"));
});

test("a kiosk is never warned of idling, but before its latest end, where nothing prolongs (C20)", async ({
  page,
  people,
}) => {
  await page.clock.install();
  await enter(page, balanced, await people.active(balanced, { type: "Kiosk" }));
  await pass(page, 25);
  await pass(page, 60);
  expect(await secondsLeft(page)).toBeGreaterThan(85 * 86_400);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await advanceClock({ days: 89, hours: 22, minutes: 31 });
  await page.reload();
  await pass(page, 0.1);
  const latest = page.getByRole("alertdialog", { name: words("absoluteTitle") });
  await expect(latest).toContainText("90 days");
  await expect(page.getByRole("button", { name: words("stay") })).toHaveCount(0);
  await page.getByRole("button", { name: words("goOn") }).click();
  await expect(latest).toBeHidden();
  await pass(page, 1);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await pass(page, 4.1);
  await expect(over(page)).toBeVisible();
});
