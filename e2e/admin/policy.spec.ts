import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible } from "../support/accessibility";
import { enter, refusal, signIn } from "../support/door";
import { expectGoodPage } from "../support/good-page";
import { linkIn, waitForMail } from "../support/mailbox";
import type { Place } from "../support/organizations";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { test as withoutScript } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const text = wordsOf("adminPolicy");
const policy = wordsOf("policy");
const undo = wordsOf("undo");
const threshold = policy("settings.lock.threshold.name");

const review = (page: Page) => page.getByRole("button", { name: text("review") }).click();
const save = (page: Page) => page.getByRole("button", { name: text("save") }).click();

/** Changes how many wrong passwords lock, looks at the difference, saves. */
async function lockAfter(page: Page, place: Place, count: string): Promise<void> {
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(threshold, { exact: true }).fill(count);
  await review(page);
  await expect(page.getByRole("row", { name: new RegExp(`^${threshold}`) })).toContainText(count);
  await save(page);
  await expect(page.getByRole("status").filter({ hasText: text("notice.saved") })).toBeVisible();
}

test("a setting is changed, holds at once, and is taken back by the link that an owner gets", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const owner = await people.active(place, { rank: "owner" });
  const admin = await people.active(place, { rank: "administrator" });
  await enter(page, place, admin);
  await lockAfter(page, place, "5");
  await expect(page.getByLabel(threshold, { exact: true })).toHaveValue("5");
  await expect(page.getByRole("main")).toContainText(text("last", { who: admin.name, at: "" }).slice(0, -3));

  const mail = await waitForMail(place, { to: owner.email, text: /\/undo\// });
  expect(mail.text).toContain(`${threshold}: 10 → 5`);
  const link = linkIn(mail, "/undo");
  for (let i = 0; i < 20; i++) {
    await plainRequest(place, new URL(link).pathname);
    await plainRequest(place, new URL(link).pathname, { method: "HEAD" });
  }
  const stranger = await anotherBrowser();
  await stranger.goto(link);
  await expect(stranger).toHaveURL(place.origin + routes.undo);
  await expect(stranger.getByRole("main")).toContainText(threshold);
  await expectAccessible(stranger);
  await stranger.getByRole("button", { name: undo("submit") }).click();
  await expect(stranger.getByRole("heading", { name: undo("undone.heading") })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(threshold, { exact: true })).toHaveValue("10");
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: undo("used.heading") })).toBeVisible();
});

test("what does not fit is said beside its setting, and nothing typed is lost", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(threshold, { exact: true }).fill("2");
  await page.getByLabel(policy("settings.trouble.label.name"), { exact: true }).fill("Stuck at the door?");
  await page.getByLabel(policy("settings.lock.release.name"), { exact: true }).selectOption("reset");
  await review(page);
  await expect(refusal(page)).toContainText(text("wrong"));
  await expect(page.locator('[name="lock.threshold"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="lock.threshold"]')).toBeFocused();
  await page.evaluate(() => scrollTo(0, 0));
  await refusal(page)
    .getByRole("link", { name: new RegExp(`^${threshold}: `) })
    .click();
  await expect(page.locator('[name="lock.threshold"]')).toBeInViewport();
  await expect(page.locator('[name="trouble.label"]')).toHaveValue("Stuck at the door?");
  await expect(page.locator('[name="lock.release"]')).toHaveValue("reset");
  await page.getByLabel(threshold, { exact: true }).fill("6");
  await review(page);
  await expect(page.getByRole("row")).toHaveCount(4);
  await page.getByRole("link", { name: text("backToPolicy") }).click();
  await expect(page.locator('[name="trouble.label"]')).toHaveValue("Stuck at the door?");
});

test("a value that falls short of a standard says so and is saved only by somebody who means it", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(policy("settings.password.minLength.name"), { exact: true }).fill("12");
  await review(page);
  await expect(page.getByRole("row", { name: /12/ })).toContainText(policy("fallsShort.password.minLength"));
  await save(page);
  await expect(page.locator("[name=accepted]")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(text("accept")).check();
  await save(page);
  await expect(page.getByRole("status").filter({ hasText: text("notice.saved") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(policy("fallsShort.password.minLength"));
  await page.getByRole("link", { name: new RegExp(text("backToPreset")) }).click();
  await expect(page.getByRole("row", { name: /12/ })).toContainText("15");
});

test("the second of two administrators is told, and loses nothing", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const first = await people.active(place, { rank: "administrator" });
  await enter(page, place, await people.active(place, { rank: "owner" }));
  const other = await anotherBrowser();
  await enter(other, place, first);
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(policy("settings.trouble.label.name"), { exact: true }).fill("Stuck?");
  await review(page);
  await lockAfter(other, place, "7");
  await page.getByText(wordsOf("admin")("addComment"), { exact: true }).click();
  await page.getByLabel(wordsOf("admin")("comment")).fill("because of the spring");
  await save(page);
  await expect(refusal(page)).toContainText(first.name);
  await expect(page.getByLabel(wordsOf("admin")("comment"))).toHaveValue("because of the spring");
  await page.getByRole("link", { name: text("lookAgain") }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await save(page);
  await expect(page.getByLabel(threshold, { exact: true })).toHaveValue("7");
  await expect(page.getByLabel(policy("settings.trouble.label.name"), { exact: true })).toHaveValue("Stuck?");
});

test("nobody saves what would keep them out", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({ signIn: { identifier: "username" } });
  await enter(page, place, await people.active(place, { rank: "owner", email: null }));
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(policy("settings.signIn.identifier.name"), { exact: true }).selectOption("email");
  await review(page);
  await expect(refusal(page)).toContainText(wordsOf("refusal")("author-not-found.administrator"));
  await expect(page.getByRole("button", { name: text("save") })).toHaveCount(0);
});

test.describe("to the help desk", () => {
  test.use({ tolerated: [/status of 403/] });

  test("the policy is closed", async ({ page, people, organizationWith }) => {
    const place = await organizationWith({});
    await signIn(page, place, await people.active(place, { rank: "helpdesk" }));
    await expect(page).toHaveURL(place.origin + routes.home);
    for (const path of [routes.adminPolicy, routes.adminPolicyPresets, `${routes.adminPolicyReview}?preset=strict`]) {
      expect((await page.goto(place.origin + path))?.status()).toBe(403);
    }
  });
});

test("the policy is accessible and fits a small telephone, in light and dark", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({ password: { minLength: 8 }, session: { idle: "never" } });
  await enter(page, place, await people.active(place, { rank: "owner" }));
  for (const path of [routes.adminPolicy, routes.adminPolicyPresets, `${routes.adminPolicyReview}?preset=timed-lock`]) {
    await page.goto(place.origin + path);
    await expectGoodPage(page);
  }
});

withoutScript("the policy is changed and taken back without a script", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const owner = await people.active(place, { rank: "owner" });
  await enter(page, place, owner);
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(threshold, { exact: true }).fill("99");
  await review(page);
  await expect(refusal(page)).toContainText(text("wrong"));
  await expect(page.getByLabel(threshold, { exact: true })).toHaveValue("99");
  await lockAfter(page, place, "4");
  await page.goto(linkIn(await waitForMail(place, { to: owner.email, text: /\/undo\// }), "/undo"));
  await page.getByRole("button", { name: undo("submit") }).click();
  await expect(page.getByRole("heading", { name: undo("undone.heading") })).toBeVisible();
  await page.goto(place.origin + routes.adminPolicy);
  await expect(page.getByLabel(threshold, { exact: true })).toHaveValue("10");
});
