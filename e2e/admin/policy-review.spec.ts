import { routes } from "@/lib/routes";
import { expectAccessible } from "../support/accessibility";
import { enter, tryInVain } from "../support/door";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const text = wordsOf("adminPolicy");
const policy = wordsOf("policy");

test("whom a lower threshold locks at once is named before it is saved", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const person = await people.active(place);
  const other = await anotherBrowser();
  await other.goto(place.origin + routes.signIn);
  for (let guess = 0; guess < 4; guess++) await tryInVain(other, place, person.username, `not the password ${guess}`);
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByLabel(policy("settings.lock.threshold.name"), { exact: true }).fill("4");
  await page.getByRole("button", { name: text("review") }).click();
  const named = page.getByRole("main").getByRole("link", { name: person.name, exact: true });
  await expect(named).toHaveAttribute("href", routes.adminUser(person.id));
  await expectAccessible(page);
});

test("a preset is compared, says what is to come, and is applied as a whole", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminPolicy);
  await page.getByRole("link", { name: text("presets") }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: text("compareWith", { preset: policy("presets.strict.name") }) }).click();
  await expect(page.getByRole("main")).toContainText(policy("later.device.check"));
  await expect(page.getByRole("heading", { name: text("rehearsal.heading") })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: text("save") }).click();
  await expect(
    page.getByRole("heading", { name: text("preset", { preset: policy("presets.strict.name") }) }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText(text("departs", { count: 0 }));
});
