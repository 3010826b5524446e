import { routes } from "@/lib/routes";
import type { Person } from "./support/accounts";
import { enter, expectInside } from "./support/door";
import { type Letter, linkIn, waitForMail } from "./support/mailbox";
import { organizations, type Place } from "./support/organizations";
import { activateWith, expectSignInPage } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { administratorResets, balanced, resetToUnlock, verifiedDevices } = organizations;
const fresh = "quiet green river stones";
const words = wordsOf("link");

const invitation = async (place: Place, { email }: Person, after: Letter[] = []) => {
  const mail = await waitForMail(place, { to: email, after, text: /\/activate\// });
  return { mail, link: linkIn(mail, routes.activate) };
};

test("a used link leads to the sign-in page where the policy says so", async ({ page, people }) => {
  const person = await people.invited(balanced);
  const { link } = await invitation(balanced, person);
  await page.goto(link);
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
  await page.goto(link);
  await expectSignInPage(page, wordsOf("signIn")("notice.already-activated"), person.username);
});

for (const [place, heading, wayOn] of [
  [resetToUnlock, words("usedHeading"), words("toSignIn")],
  [verifiedDevices, words("confirmationHeading"), wordsOf("trouble")("title")],
] as const) {
  test(`a used link says “${heading}” at ${place.name}`, async ({ page, people }) => {
    const person = await people.invited(place);
    const { link } = await invitation(place, person);
    await page.goto(link);
    await activateWith(page, fresh);
    await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: wayOn })).toBeVisible();
  });
}

test("an expired link gives a new one in one click, and that one works", async ({ page, people }) => {
  const person = await people.invitedLongAgo(balanced);
  const { mail, link } = await invitation(balanced, person);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: words("expiredHeading") })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(person.email);
  await page.getByRole("button", { name: words("newActivation") }).click();
  await expect(page.getByText(wordsOf("mailSent")("bodyLink"))).toBeVisible();
  const next = await invitation(balanced, person, [mail]);
  expect(next.link).not.toBe(link);
  await page.goto(next.link);
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
});

for (const [place, heading] of [
  [administratorResets, words("expiredHeading")],
  [verifiedDevices, words("confirmationHeading")],
] as const) {
  test(`an expired link at ${place.name} sends the person to the administrator who invited, in one click`, async ({
    page,
    people,
  }) => {
    const person = await people.invitedLongAgo(place);
    const { link } = await invitation(place, person);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByText(words("askInviterNamed", { name: person.invitedBy ?? "" }))).toBeVisible();
    await expect(page.getByRole("button", { name: words("newActivation") })).toHaveCount(0);
    await page.getByRole("button", { name: words("askInviterSubmit") }).click();
    await expect(page).toHaveURL(place.origin + routes.case);
    await expect(page.getByRole("main")).toContainText(wordsOf("case")("kinds.invitation"));
  });
}

test("a link opened by somebody signed in as another is for someone else, and stays good", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const [person, other] = [await people.invited(balanced), await people.active(balanced)];
  const { link } = await invitation(balanced, person);
  await enter(page, balanced, other);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: words("foreignHeading") })).toBeVisible();
  await expect(page.getByText(words("foreignBody", { username: other.username }))).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(person.username);
  const own = await anotherBrowser();
  await own.goto(link);
  await activateWith(own, fresh);
  await expectSignInPage(own, wordsOf("signIn")("notice.activated"), person.username);
});

test("whose link it is signs the other out, and the link opens by itself", async ({ page, people }) => {
  const [person, other] = [await people.invited(balanced), await people.active(balanced)];
  const { link } = await invitation(balanced, person);
  await enter(page, balanced, other);
  await page.goto(link);
  await page.getByRole("button", { name: words("foreignSignOut") }).click();
  await expect(page.getByRole("main")).toContainText(person.username);
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
});

test("who opened somebody else's link by mistake stays signed in", async ({ page, people }) => {
  const [person, other] = [await people.invited(balanced), await people.active(balanced)];
  await enter(page, balanced, other);
  await page.goto((await invitation(balanced, person)).link);
  await page
    .getByRole("main")
    .getByRole("link", { name: words("foreignStay") })
    .click();
  await expectInside(page, other);
});

test("a form that was still open when its link was used leads to the sign-in page", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.invited(balanced);
  const { link } = await invitation(balanced, person);
  const own = await anotherBrowser();
  await own.goto(link);
  await page.goto(link);
  await activateWith(page, fresh);
  await expectSignInPage(page, wordsOf("signIn")("notice.activated"), person.username);
  await activateWith(own, fresh);
  await expectSignInPage(own, wordsOf("signIn")("notice.already-activated"), person.username);
});

test("the page of a link without any link says what to open, and how to get a new one", async ({ page }) => {
  await page.goto(balanced.origin + routes.activate);
  await expect(page.getByRole("heading", { name: words("openActivation") })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: words("newActivation") })
    .click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleActivate);
  await page.goto(administratorResets.origin + routes.activate);
  await expect(page.getByRole("main").getByRole("link", { name: words("newActivation") })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link").first()).toHaveAttribute("href", /^tel:/);
});

test("where the policy wants the same words, somebody else's link reads like an expired one", async ({
  page,
  people,
}) => {
  const [person, other] = [await people.invited(verifiedDevices), await people.active(verifiedDevices)];
  const { link } = await invitation(verifiedDevices, person);
  await enter(page, verifiedDevices, other);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: words("confirmationHeading") })).toBeVisible();
});
