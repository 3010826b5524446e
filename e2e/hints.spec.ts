import { routes } from "@/lib/routes";
import { expectInside, passwordField, tryToSignIn, usernameField } from "./support/door";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock } = organizations;
const words = wordsOf("field");

test("Caps Lock is warned of while the password is typed", async ({ page }) => {
  await page.goto(balanced.origin + routes.signIn);
  const field = passwordField(page);
  await field.focus();
  // The keyboard of the test has no lock: the browser is told of one the way a real keyboard tells.
  const press = (on: boolean) =>
    field.evaluate((input, modifierCapsLock) => {
      for (const type of ["keydown", "keyup"])
        input.dispatchEvent(new KeyboardEvent(type, { key: "A", bubbles: true, modifierCapsLock }));
    }, on);
  await press(true);
  await expect(page.getByText(words("capsLock"))).toBeVisible();
  await press(false);
  await expect(page.getByText(words("capsLock"))).toBeHidden();
});

test("a space at the edge of a pasted password is warned of, and the password stays as it is", async ({ page }) => {
  await page.goto(balanced.origin + routes.signIn);
  await passwordField(page).fill("open-the-door-please ");
  await expect(page.getByText(words("edgeSpace"))).toBeVisible();
  await expect(passwordField(page)).toHaveValue("open-the-door-please ");
  await passwordField(page).fill("open-the-door-please");
  await expect(page.getByText(words("edgeSpace"))).toBeHidden();
});

test("an e-mail address where the username is asked is warned of, and may be sent", async ({ page }) => {
  await page.goto(resetToUnlock.origin + routes.signIn);
  await usernameField(page, resetToUnlock).fill("person@example.test");
  await expect(page.getByText(wordsOf("signIn")("looksLikeEmail"))).toBeVisible();
  await usernameField(page, resetToUnlock).fill("person");
  await expect(page.getByText(wordsOf("signIn")("looksLikeEmail"))).toBeHidden();
});

test("a space at the edge of the username is warned of, and does no harm", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await page.goto(resetToUnlock.origin + routes.signIn);
  await usernameField(page, resetToUnlock).fill(` ${person.username}`);
  await expect(page.getByText(words("edgeSpaceIgnored"))).toBeVisible();
  await usernameField(page, resetToUnlock).fill(person.username);
  await expect(page.getByText(words("edgeSpaceIgnored"))).toBeHidden();
  await tryToSignIn(page, resetToUnlock, `${person.username} `, person.password);
  await expectInside(page, person);
});

test("the password can be shown and hidden again", async ({ page }) => {
  await page.goto(balanced.origin + routes.signIn);
  await passwordField(page).fill("open-the-door-please");
  await expect(passwordField(page)).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: words("showPassword") }).click();
  await expect(passwordField(page)).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: words("hidePassword") }).click();
  await expect(passwordField(page)).toHaveAttribute("type", "password");
});

test("a password manager finds its fields and the page to change a password", async ({ page, people }) => {
  await page.goto(balanced.origin + routes.signIn);
  await expect(usernameField(page, balanced)).toHaveAttribute("autocomplete", "username");
  await expect(passwordField(page)).toHaveAttribute("autocomplete", "current-password");
  const person = await people.active(balanced);
  await tryToSignIn(page, balanced, person.username, person.password);
  await expectInside(page, person);
  await page.goto(balanced.origin + routes.changePassword);
  await expect(page).toHaveURL(balanced.origin + routes.accountPassword);
  for (const field of await page
    .getByLabel(/new password/i)
    .and(page.locator("input"))
    .all()) {
    await expect(field).toHaveAttribute("autocomplete", "new-password");
  }
});

test("a password can be pasted", async ({ page, people }) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.signIn);
  await passwordField(page).focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (!document.activeElement?.dispatchEvent(event)) throw new Error("paste was blocked");
    document.execCommand("insertText", false, text);
  }, person.password);
  await expect(passwordField(page)).toHaveValue(person.password);
});
