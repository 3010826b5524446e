import { routes } from "@/lib/routes";
import { enter } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { expect, test } from "./support/test";
import { test as withoutScript } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const status = wordsOf("status");
const admin = wordsOf("adminStatus");

test("a notice is posted, read by everybody at the door, and taken down", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "administrator" }));
  await page.goto(place.origin + routes.adminStatus);
  await expectGoodPage(page);
  await page.getByLabel(admin("text"), { exact: true }).fill("The campus network is down until noon.\nCall 1234.");
  await page.getByRole("button", { name: admin("post") }).click();
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toHaveText(admin("notices.posted"));
  const stranger = await anotherBrowser();
  for (const path of [routes.signIn, routes.trouble, routes.status]) {
    await stranger.goto(place.origin + path);
    await expect(stranger.getByRole("main")).toContainText("The campus network is down until noon.");
  }
  await expectGoodPage(stranger);
  await page.getByRole("button", { name: admin("end") }).click();
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toHaveText(admin("notices.ended"));
  await expect(async () => {
    await stranger.goto(place.origin + routes.signIn);
    await expect(stranger.getByRole("main")).not.toContainText("campus network", { timeout: 100 });
  }).toPass();
});

test("what suddenly stops many is told to administrators with the way to it, and to nobody at the door", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await people.manyStopped(place, 25);
  await page.goto(place.origin + routes.status);
  await expect(page.getByRole("main")).toContainText(status("works"));
  await expect(page.getByRole("main")).not.toContainText(wordsOf("adminToday")("stopNames.typeMaySignIn"));
  await enter(page, place, await people.active(place, { rank: "administrator" }));
  await page.goto(place.origin + routes.admin);
  await expect(page.getByRole("main")).toContainText("25 people were stopped by the same check");
  await page.getByRole("link", { name: wordsOf("adminToday")("lookAt.surge"), exact: true }).click();
  await expect(page.getByRole("main")).toContainText(wordsOf("adminToday")("stopNames.typeMaySignIn"));
  await expectGoodPage(page);
  await page.getByRole("link", { name: admin("surgeSee"), exact: true }).click();
  await expect(page).toHaveURL(`${place.origin}${routes.adminAudit}?kind=refusals`);
});

withoutScript(
  "mail that does not leave is told where it bites, and who is not to blame",
  async ({ page, people, organizationWith }) => {
    const place = await organizationWith({});
    await people.mailThatWaits(place, await people.active(place));
    await page.goto(place.origin + routes.troubleReset);
    await expect(page.getByRole("main")).toContainText(/Mails are delayed since \d\d:\d\d/);
    await page
      .getByRole("main")
      .getByRole("link", { name: status("title"), exact: true })
      .click();
    await expect(page.getByRole("main")).toContainText(/Delayed since/);
    await expect(page.getByRole("contentinfo")).toContainText(wordsOf("shell")("notWorking"));
  },
);
