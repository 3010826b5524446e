import { routes } from "@/lib/routes";
import { administrationOf } from "./support/administration";
import { enter } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { plainRequest } from "./support/plain-request";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { resetToUnlock } = organizations;
const words = wordsOf("confirmEmail");

test("a new address counts when it is confirmed there, once, and the old one is told", async ({
  page,
  people,
  product,
}) => {
  const person = await people.active(resetToUnlock);
  const email = `new-${person.email}`;
  await administrationOf(product).changeAddress(resetToUnlock, person, email);
  await waitForMail(resetToUnlock, { to: person.email, subject: /another e-mail address/ });
  const link = linkIn(await waitForMail(resetToUnlock, { to: email }), routes.confirmEmail);
  const { pathname } = new URL(link);
  for (let times = 0; times < 3; times++) await plainRequest(resetToUnlock, pathname);
  await page.goto(link);
  await expect(page).toHaveURL(resetToUnlock.origin + routes.confirmEmail);
  await expect(page.getByRole("main")).toContainText(email);
  await expectGoodPage(page);
  await page.getByRole("button", { name: words("submit") }).click();
  await expect(page.getByRole("heading", { name: words("doneHeading") })).toBeVisible();
  await waitForMail(resetToUnlock, { to: person.email, subject: /no longer on file/ });
  await page.goto(link);
  await expect(page.getByRole("heading", { name: words("overHeading") })).toBeVisible();
  await expectGoodPage(page);
});

test("on the telephone a signed-in browser shows the code to read out, and a stranger's none", async ({
  page,
  people,
  product,
  anotherBrowser,
}) => {
  const person = await people.active(resetToUnlock);
  await enter(page, resetToUnlock, person);
  const owner = await administrationOf(product).askForCode(resetToUnlock, person);
  for (const path of [routes.account, routes.home]) {
    await page.goto(resetToUnlock.origin + path);
    await expect(page.getByText(wordsOf("callerCode")("prompt", { by: owner.name }))).toBeVisible();
  }
  await page.getByRole("link", { name: wordsOf("callerCode")("show"), exact: true }).click();
  await expect(page).toHaveURL(resetToUnlock.origin + routes.callerCode);
  const main = page.getByRole("main");
  await expect(main.getByText(/^\d{3} \d{3}$/)).toBeVisible();
  await expect(main).toContainText(owner.name);
  await expectGoodPage(page);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await page.reload();
  await expect(main.getByText(/^\d{3} \d{3}$/)).toBeVisible();
  const stranger = await anotherBrowser();
  await stranger.goto(resetToUnlock.origin + routes.callerCode);
  await expect(stranger.getByRole("heading", { name: wordsOf("callerCode")("noneHeading") })).toBeVisible();
});
