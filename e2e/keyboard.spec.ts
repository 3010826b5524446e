import { routes } from "@/lib/routes";
import { expectInside, passwordField, refusal, usernameField } from "./support/door";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced } = organizations;

test("a person signs in with the keyboard alone, and a refusal puts them where they go on", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.signIn);
  await expect(usernameField(page, balanced)).toBeFocused();
  await page.keyboard.type(person.username);
  await page.keyboard.press("Tab");
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type("certainly not the password");
  await page.keyboard.press("Enter");
  await expect(refusal(page)).toBeFocused();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press("Tab");
    if (await passwordField(page).evaluate((field) => field === document.activeElement)) break;
  }
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await expectInside(page, person);
});

test("the keyboard reaches the way to help, and what has the focus can be seen", async ({ page }) => {
  await page.goto(balanced.origin + routes.signIn);
  const link = page.getByRole("link", { name: wordsOf("trouble")("label.cant-access") });
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(link).toBeFocused();
  const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe("none");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(balanced.origin + routes.trouble);
});
