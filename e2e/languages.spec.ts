import { routes } from "@/lib/routes";
import { enter, guess, tryToSignIn } from "./support/door";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { test as withoutJavaScript } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const { balanced } = organizations;
const japanese = wordsOf("signIn", "ja");

for (const [how, run] of [
  ["with scripts", test],
  ["without scripts", withoutJavaScript],
] as const) {
  run(`a person changes the language and it stays, ${how}`, async ({ page }) => {
    await page.goto(balanced.origin + routes.signIn);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "日本語" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "ja");
    await expect(page.getByRole("button", { name: japanese("submit"), exact: true })).toBeVisible();
    await page.goto(balanced.origin + routes.trouble);
    await expect(page.getByRole("heading", { name: wordsOf("trouble", "ja")("heading") })).toBeVisible();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page).toHaveURL(balanced.origin + routes.trouble);
    await expect(page.getByRole("heading", { name: wordsOf("trouble")("heading") })).toBeVisible();
  });
}

for (const [how, run] of [
  ["with scripts", test],
  ["without scripts", withoutJavaScript],
] as const) {
  run(`after a refusal another language keeps the username that was typed, ${how}`, async ({ page }) => {
    await page.goto(balanced.origin + routes.signIn);
    await tryToSignIn(page, balanced, "nobody.at.all", "certainly not the password");
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await page.getByRole("button", { name: "日本語" }).click();
    await expect(page.getByLabel(japanese("either"), { exact: true })).toHaveValue("nobody.at.all");
    await expect(page.getByLabel(japanese("password"), { exact: true })).toHaveValue("");
  });
}

test.describe("in a Japanese browser", () => {
  test.use({ locale: "ja-JP" });

  test("a person is locked out and gets back in, all in Japanese", async ({ page, people }) => {
    const person = await people.active(balanced, { language: "ja" });
    await page.goto(balanced.origin + routes.signIn);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/[぀-ヿ一-鿿]/);
    for (let i = 0; i < 2; i++) {
      await page.getByLabel(japanese("either"), { exact: true }).fill(person.username);
      await page.getByLabel(japanese("password"), { exact: true }).fill("certainly not the password");
      await page.getByRole("button", { name: japanese("submit"), exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        wordsOf("refusal", "ja")("invalid-credentials.person"),
      );
    }
    await page.goto(balanced.origin + routes.troubleReset);
    await page.getByRole("main").getByRole("textbox").fill(person.username);
    await page.getByRole("button", { name: wordsOf("requestReset", "ja")("submit"), exact: true }).click();
    await expect(page.getByRole("heading", { name: wordsOf("mailSent", "ja")("heading") })).toBeVisible();
    const mail = await waitForMail(balanced, { to: person.email });
    await page.goto(linkIn(mail, routes.resetPassword));
    const words = wordsOf("newPassword", "ja");
    await page.getByLabel(words("password"), { exact: true }).fill("quiet green river stones");
    await page.getByLabel(words("repeat"), { exact: true }).fill("quiet green river stones");
    await page.getByRole("button", { name: words("save"), exact: true }).click();
    await expect(page.getByText(japanese("notice.password-reset"))).toBeVisible();
    await page.getByLabel(japanese("password"), { exact: true }).fill("quiet green river stones");
    await page.getByRole("button", { name: japanese("submit"), exact: true }).click();
    await expect(
      page.getByRole("heading", { name: wordsOf("home", "ja")("hello", { name: person.name }) }),
    ).toBeVisible();
  });
});

test("the mail about a lock is in the person's language", async ({ page, people }) => {
  const { resetToUnlock } = organizations;
  const person = await people.active(resetToUnlock, { language: "ja" });
  await guess(page, resetToUnlock, person, resetToUnlock.threshold);
  const mail = await waitForMail(resetToUnlock, { to: person.email });
  expect(mail.subject).toMatch(/[぀-ヿ一-鿿]/);
});

test("a mail that is asked for on a Japanese page is Japanese, where the person has chosen no language", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.troubleReset);
  await page.getByRole("button", { name: "日本語" }).click();
  await page.getByRole("main").getByRole("textbox").fill(person.username);
  await page.getByRole("button", { name: wordsOf("requestReset", "ja")("submit"), exact: true }).click();
  const mail = await waitForMail(balanced, { to: person.email });
  expect(mail.html).toContain('lang="ja"');
});

test("a signed-in person's pages follow the language that they chose", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.goto(balanced.origin + routes.account);
  await expect(page.getByRole("heading", { name: wordsOf("account", "ja")("heading") })).toBeVisible();
});
