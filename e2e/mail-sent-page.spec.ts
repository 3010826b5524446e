import { routes } from "@/lib/routes";
import { nobody } from "./support/accounts";
import { lettersTo, linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { askForActivation, askForReset, expectMailSent } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { balanced, resetToUnlock } = organizations;
const words = wordsOf("mailSent");

const asking = [
  ["a reset mail", askForReset, "6 hours"],
  ["an activation mail", askForActivation, "7 days"],
] as const;

for (const [what, ask, lifetime] of asking) {
  test(`after asking for ${what} the page says everything that one needs to find it`, async ({ page, people }) => {
    const person = await (ask === askForReset ? people.active(balanced) : people.invited(balanced));
    await ask(page, balanced, person.username);
    const { from } = await waitForMail(balanced, { to: person.email });
    const sender = /[\w.+-]+@[\w.-]+/.exec(from)?.[0] ?? "no sender";
    const main = page.getByRole("main");
    await expect(main).toContainText(words("from"));
    await expect(main).toContainText(sender);
    await expect(main).toContainText("10–15 minutes");
    await expect(main).toContainText(lifetime);
    await expect(main).toContainText(words("spam"));
    await expect(main).toContainText(words.markup("safelist", { sender, b: (text) => text }));
    await expect(main).toContainText(words("ask"));
    await expect(main.getByRole("button", { name: words("sendAgain") })).toBeVisible();
    await expect(main.getByRole("link", { name: words("changeTyped") })).toBeVisible();
    await expect(main).not.toContainText(person.email);
  });
}

test("one press sends the same link again", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await askForReset(page, resetToUnlock, person.username);
  const main = page.getByRole("main");
  await expect(main).toContainText(`You typed ${person.username}.`);
  await expect(main).not.toContainText("Sent again");
  const first = await waitForMail(resetToUnlock, { to: person.email });
  await page.getByRole("button", { name: words("sendAgain") }).click();
  const second = await waitForMail(resetToUnlock, { to: person.email, after: [first] });
  await expectMailSent(page);
  await expect(main.getByRole("status")).toContainText(/Sent again at \d{2}:\d{2}.*, if there is an account/);
  expect(second.links).toEqual(first.links);
  expect(await lettersTo(resetToUnlock, person.email)).toHaveLength(2);
});

test("who asked from the page of a link typed nothing, and is not told to look at it", async ({ page, people }) => {
  const person = await people.invitedLongAgo(balanced);
  await page.goto(linkIn(await waitForMail(balanced, { to: person.email }), routes.activate));
  await page.getByRole("button", { name: wordsOf("link")("newActivation") }).click();
  await expectMailSent(page);
  const main = page.getByRole("main");
  await expect(main).toContainText(words("againLink"));
  await expect(main).not.toContainText("You typed");
  await main.getByRole("button", { name: words("sendAgain") }).click();
  await expect(main.getByRole("status")).toContainText(/Sent again at \d{2}:\d{2}/);
  await expect(main).not.toContainText("if there is an account");
  await expect(main.getByRole("link", { name: words("changeTyped") })).toHaveCount(0);
});

test("somebody who mistyped goes back to type something else", async ({ page }) => {
  await askForReset(page, balanced, nobody());
  await page.getByRole("link", { name: words("changeTyped") }).click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleReset);
});
