import { routes } from "@/lib/routes";
import { nobody } from "./support/accounts";
import { refusal, sentenceOf, signIn, tryToSignIn, usernameField } from "./support/door";
import { organizations } from "./support/organizations";
import { sendForm } from "./support/plain-form";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { administratorResets, balanced, resetToUnlock, strict, timedLock, verifiedDevices } = organizations;

const help = [
  [balanced, "After 10 wrong passwords within 1 hour an account is locked for 1 hour. A reset by e-mail opens it."],
  [resetToUnlock, "After 5 wrong passwords within 24 hours an account is locked until its password is reset."],
  [administratorResets, "After 10 wrong passwords within 1 hour an account is locked for 3 minutes."],
  [verifiedDevices, "After 10 wrong passwords within 1 hour an account is locked for 1 hour."],
  [timedLock, "A reset by e-mail does not open it sooner."],
  [strict, "After 5 wrong passwords within 1 hour an account is locked until nobody has tried for 1 hour."],
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

test("an address of several accounts is not called unknown where the address is what one signs in with", async ({
  page,
  people,
}) => {
  const [first] = await people.sharing(verifiedDevices, 2);
  if (!first) throw new Error("two people were made");
  await signIn(page, verifiedDevices, first);
  await expect(refusal(page)).toContainText(sentenceOf("email-shared"));
  await expect(refusal(page)).not.toContainText("email not recognized");
  await expect(refusal(page).getByRole("link")).toHaveAttribute("href", /^mailto:/);
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

const trouble = wordsOf("trouble");
const tips = [
  [balanced, [trouble("checkTypos"), trouble("checkManager"), trouble("checkPaste")]],
  [resetToUnlock, [trouble("checkTypos"), trouble("checkUsername"), trouble("checkManager"), trouble("checkPaste")]],
  [
    verifiedDevices,
    [trouble("checkTypos"), trouble("checkEmail", { organization: "Marlowe & Finch" }), trouble("checkPaste")],
  ],
] as const;

for (const [place, checks] of tips) {
  test(`what to check first stands in the refusal at ${place.name} (R22–R24, R73, R74)`, async ({ page }) => {
    await page.goto(place.origin + routes.signIn);
    await tryToSignIn(page, place, "nobody-here@example.test", "certainly not the password");
    await refusal(page).getByText(trouble("checks")).click();
    for (const check of checks) await expect(refusal(page).getByText(check)).toBeVisible();
  });
}

test("after the right password only the truth and whom to ask stand there, and no rule of the lock", async ({
  page,
  people,
}) => {
  const refused = [
    [await people.active(balanced, { suspended: true }), "suspended"],
    [await people.active(balanced, { type: "Offline" }), "type-cannot-sign-in"],
    [await people.active(balanced, { methods: ["saml"] }), "method-not-allowed"],
  ] as const;
  for (const [person, code] of refused) {
    await signIn(page, balanced, person);
    await expect(refusal(page)).toContainText(sentenceOf(code));
    await expect(refusal(page)).not.toContainText("wrong passwords");
    await expect(refusal(page)).not.toContainText(trouble("checks"));
    await expect(refusal(page)).toContainText("4821");
    await expect(refusal(page).getByRole("link")).toHaveAttribute("href", /^mailto:/);
  }
});

test.describe("where too many accounts failed from one address", () => {
  test.use({ tolerated: [/status of 429/] });

  test("the page says until when that holds and whom to ask, and nothing of a lock", async ({
    page,
    clientAddress,
  }) => {
    for (let i = 0; i < 10; i++) {
      const fields: [string, string][] = [
        ["username", nobody()],
        ["password", "certainly not the password"],
      ];
      await sendForm(strict, routes.signIn, fields, { "x-forwarded-for": clientAddress });
    }
    await page.goto(strict.origin + routes.signIn);
    await tryToSignIn(page, strict, nobody(), "certainly not the password");
    await expect(refusal(page)).toContainText(/try again from \d{2}:\d{2}.* on \(in (9|10) minutes\)/);
    await expect(refusal(page).getByRole("link")).toHaveAttribute("href", /^mailto:/);
    await expect(refusal(page)).not.toContainText("wrong passwords");
  });
});
