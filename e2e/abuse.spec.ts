import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { refusal } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { useUpRequestRoom } from "./support/request-room";
import { press } from "./support/requests";
import { expect, test } from "./support/test";
import { test as withoutScripts } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const words = wordsOf("request");
test.use({ tolerated: [/429/] });
withoutScripts.use({ tolerated: [/429/] });

const typed = { name: "Robin Lost", comment: "Nothing of this is lost." };

/** Lets the device work only once it is told to: it may find the answer at once. */
async function holdWork(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const { subtle } = crypto;
    const derive = subtle?.deriveBits.bind(subtle);
    const told = new Promise<void>((resolve) => addEventListener("go-on", () => resolve()));
    if (subtle) subtle.deriveBits = (...what) => told.then(() => derive(...what));
  });
  return () => page.evaluate(() => dispatchEvent(new Event("go-on")));
}

test("where a network's room for requests is used up the device works, and the request is sent by itself", async ({
  page,
  product,
  organizationWith,
  clientAddress,
}) => {
  const place = await organizationWith({});
  await useUpRequestRoom(product, place, clientAddress);
  const goOn = await holdWork(page);
  await page.goto(place.origin + routes.troubleSupport);
  await page.locator("[name=name]").fill(typed.name);
  await page.locator("[name=comment]").fill(typed.comment);
  await press(page, words("submit"));
  await expect(page.getByRole("progressbar", { name: words("work.label") })).toBeVisible();
  await expect(refusal(page)).toBeVisible();
  await expectGoodPage(page);
  await page.locator("[name=comment]").fill(`${typed.comment} Nor this.`);
  await goOn();
  await expect(page.getByRole("status").filter({ hasText: words("sent") })).toBeVisible({ timeout: 45_000 });
  await page.getByRole("link", { name: words("open") }).click();
  await expect(page.getByText(`${typed.comment} Nor this.`)).toBeVisible();
});

withoutScripts(
  "without a script the refusal says from when on and whom to ask, and what was typed stays",
  async ({ page, product, organizationWith, clientAddress }) => {
    const place = await organizationWith({});
    await useUpRequestRoom(product, place, clientAddress);
    await page.goto(place.origin + routes.troubleSupport);
    await page.locator("[name=name]").fill(typed.name);
    await page.locator("[name=comment]").fill(typed.comment);
    await press(page, words("submit"));
    await expect(refusal(page)).toContainText(/from .*\d:\d\d/);
    await expect(refusal(page)).toContainText(`help@${place.name}.example.test`);
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(page.locator("[name=name]")).toHaveValue(typed.name);
    await expect(page.locator("[name=comment]")).toHaveValue(typed.comment);
  },
);
