import { routes } from "@/lib/routes";
import { refusal, sentenceOf, signIn, tryToSignIn, usernameField } from "./support/door";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";

const { administratorResets, balanced, resetToUnlock, strict, timedLock, verifiedDevices } = organizations;

const help = [
  [
    balanced,
    "After 10 wrong passwords within 60 minutes an account is locked for 60 minutes. A reset by e-mail opens it.",
  ],
  [resetToUnlock, "After 5 wrong passwords within 24 hours an account is locked until its password is reset."],
  [administratorResets, "After 10 wrong passwords within 60 minutes an account is locked for 3 minutes."],
  [verifiedDevices, "After 10 wrong passwords within 60 minutes an account is locked for 60 minutes."],
  [timedLock, "A reset by e-mail does not open it sooner."],
  [
    strict,
    "After 5 wrong passwords within 60 minutes an account is locked, until 60 minutes have passed without another attempt.",
  ],
] as const;

test("below a refusal stands when accounts lock, as the organization's policy says", async ({ page }) => {
  for (const [place, sentence] of help) {
    await page.goto(place.origin + routes.signIn);
    await tryToSignIn(page, place, "nobody-here@example.test", "certainly not the password");
    await expect(refusal(page), place.name).toContainText(sentence);
  }
});

test("an unknown name and a wrong password are refused with the very same text", async ({ page, people }) => {
  const person = await people.active(balanced);
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  const known = (await refusal(page).textContent()) ?? "";
  await signIn(page, balanced, { ...person, username: "nobody-here", password: "certainly not the password" });
  await expect(refusal(page)).toHaveText(known);
  expect(known).toContain(sentenceOf("invalid-credentials"));
});

test("where the policy wants the systems' own words, the page says which of the two it was", async ({
  page,
  people,
}) => {
  const person = await people.active(verifiedDevices);
  await signIn(page, verifiedDevices, { ...person, password: "certainly not the password" });
  await expect(refusal(page)).toContainText("login failed");
  await signIn(page, verifiedDevices, { ...person, email: "nobody-here@example.test" });
  await expect(refusal(page)).toContainText("email not recognized");
});

test("what was typed stays after a refusal, but for the password", async ({ page, people }) => {
  const person = await people.active(balanced);
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  await expect(refusal(page)).toBeVisible();
  await expect(usernameField(page, balanced)).toHaveValue(person.username);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
});

test("from the refusal one click leads to help", async ({ page }) => {
  await page.goto(resetToUnlock.origin + routes.signIn);
  await tryToSignIn(page, resetToUnlock, "nobody-here", "certainly not the password");
  await expect(refusal(page)).toBeVisible();
  await page.getByRole("link", { name: "Can't access your account?" }).click();
  await expect(page).toHaveURL(resetToUnlock.origin + routes.trouble);
});
