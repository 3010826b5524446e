import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import failure from "@/messages/failure.json" with { type: "json" };
import { passwordField } from "./support/door";
import { frontProxy } from "./support/front-proxy";
import { expectGoodPage } from "./support/good-page";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced } = organizations;
const away = wordsOf("status.away");
const filled = { organization: "Acme Works" };

test.use({ tolerated: [/ERR_|Failed to (fetch|load resource)/] });

/** Opens the sign-in page and waits until its browser keeps the page for later. */
async function visit(page: Page, origin: string) {
  await page.goto(origin + routes.signIn);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const again = (page: Page) => page.getByRole("button", { name: away("again") });

test("without a connection the browser says so, notices when it is back, and opens what was wanted (R54, R78, M9)", async ({
  page,
  context,
}) => {
  await visit(page, balanced.origin);
  await context.setOffline(true);
  await page.goto(balanced.origin + routes.trouble);
  await expect(heading(page, away("offlineTitle"))).toBeVisible();
  await expect(again(page)).toBeDisabled();
  await expectGoodPage(page);
  await context.setOffline(false);
  await expect(heading(page, away("backTitle"))).toBeVisible();
  await again(page).click();
  await expect(page).toHaveURL(balanced.origin + routes.trouble);
  await expect(heading(page, wordsOf("trouble")("heading"))).toBeVisible();
});

test("a form that was sent without a connection leads back to it (R78)", async ({ page, context }) => {
  await visit(page, balanced.origin);
  await context.setOffline(true);
  // As a browser sends it before the page's script is there.
  await page.evaluate(() => HTMLFormElement.prototype.submit.call(document.querySelector("form")));
  await expect(page.getByText(away("sent"))).toBeVisible();
  await expect(again(page)).toBeHidden();
  await context.setOffline(false);
  await page.getByRole("button", { name: away("toForm") }).click();
  await expect(passwordField(page)).toBeVisible();
});

test("a server that is gone, and a proxy that lost it, are said to be away, and what to look at (R54, T86)", async ({
  page,
}) => {
  const proxy = await frontProxy(Number(new URL(balanced.origin).port));
  try {
    await visit(page, proxy.origin);
    for (const happens of [proxy.lose, proxy.leave]) {
      await happens();
      await page.goto(proxy.origin + routes.signIn);
      await expect(heading(page, away("title", filled))).toBeVisible();
      await expect(page.getByText(failure.en.unreachedBody)).toBeVisible();
      await expect(page.getByText(away("offlineTitle"))).toBeHidden();
    }
    await expectGoodPage(page);
    await proxy.comeBack();
    await again(page).click();
    await expect(passwordField(page)).toBeVisible();
  } finally {
    await proxy.leave().catch(() => {});
  }
});

test("whoever changes the language has the page in it at once", async ({ page, context }) => {
  await visit(page, balanced.origin);
  await page.getByRole("contentinfo").getByRole("button", { name: "日本語" }).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith("language=ja"));
  await context.setOffline(true);
  await page.goto(balanced.origin + routes.signIn);
  await expect(heading(page, wordsOf("status.away", "ja")("offlineTitle"))).toBeVisible();
  await expectGoodPage(page);
});
