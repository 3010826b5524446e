import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Person } from "./support/accounts";
import { expectInside, identifierOf, refusal, sentenceOf, tryInVain, tryToSignIn } from "./support/door";
import { helpDeskOf } from "./support/help-desk";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations, type Place } from "./support/organizations";
import { activateWith, askForReset, chooseNewPassword, newPasswordField, repeatField } from "./support/recovery";
import { askFor, fillRequest, press, sendRequest, typeSlip } from "./support/requests";
import { expect, test } from "./support/test";
import { type Trouble, troubles } from "./support/troubles";
import { test as withoutScripts } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const { administratorResets, resetToUnlock, verifiedDevices } = organizations;
const words = wordsOf("case");
const fresh = "quiet green river stones";
const answer = "Done. Please try once more, or come to the front desk.";

/** From the first page: signs in in vain, and is two clicks later at the form of those who help. */
async function askSupport(page: Page, trouble: Trouble, person: Person, fields: Record<string, string>) {
  const { place, refused, first, password, topic } = trouble;
  await first?.(page, place, person);
  await page.goto(place.origin);
  await tryInVain(page, place, identifierOf(place, person), password ?? person.password);
  await expect(refusal(page)).toContainText(sentenceOf(refused));
  await page.locator(`main a[href="${routes.trouble}"]`).click();
  return askFor(page, "support", { topic, ...fields });
}

/** What stands on the request's page, which tells of nobody's account. */
async function expectAnswer(page: Page, { username, name }: Person) {
  await expect(page.getByText(answer)).toBeVisible();
  await expect(page.getByText(words("outcomes.answered"))).toBeVisible();
  for (const told of [username, name]) await expect(page.getByRole("main")).not.toContainText(told);
}

/** Signs in; with a password that an administrator made, once their own is chosen. */
async function comeIn(page: Page, place: Place, person: Person, given: string | null) {
  await page.goto(place.origin + routes.signIn);
  const identifier = identifierOf(place, person);
  await tryToSignIn(page, place, identifier, given ?? person.password);
  if (given) {
    await newPasswordField(page).fill(fresh);
    await repeatField(page).fill(fresh);
    const [save, activate] = [wordsOf("newPassword")("save"), wordsOf("activate")("submit")];
    await page
      .getByRole("button", { name: save, exact: true })
      .or(page.getByRole("button", { name: activate, exact: true }))
      .click();
    await tryToSignIn(page, place, identifier, fresh);
  }
  await expectInside(page, person);
}

for (const [who, trouble] of Object.entries(troubles)) {
  const { place, remedy } = trouble;

  test(`with an address, somebody ${who} asks, is mailed of the answer, and comes in`, async ({
    page,
    people,
    product,
  }) => {
    const person = await trouble.person(people, place, undefined);
    const { email } = person;
    const { number } = await askSupport(page, trouble, person, { email });
    const asked = await waitForMail(place, { to: email, text: new RegExp(number) });
    await page.goto(linkIn(asked, routes.case));
    await press(page, words("confirm"));
    await expect(page.getByText(words("notice.confirmed"))).toBeVisible();
    const given = await helpDeskOf(product, place).help(number, person, remedy(email), answer);
    const told = await waitForMail(place, { to: email, after: [asked], text: /\/case\// });
    await page.goto(linkIn(told, routes.case));
    await expectAnswer(page, { ...person, username: given ?? person.username });
    if (remedy(email) === "sendActivation") {
      const invitation = await waitForMail(place, { to: email, text: /\/activate\// });
      await page.goto(linkIn(invitation, routes.activate));
      await activateWith(page, person.password);
    }
    if (!trouble.elsewhere) await comeIn(page, place, person, given);
  });

  withoutScripts(
    `without an address and without a script, somebody ${who} asks, reads the answer, and comes in`,
    async ({ page, people, product, anotherBrowser }) => {
      const person = await trouble.person(people, place, null);
      const { number, phrase } = await askSupport(page, trouble, person, {});
      const given = await helpDeskOf(product, place).help(number, person, remedy(null), answer);
      const elsewhere = await anotherBrowser({ javaScriptEnabled: false });
      await elsewhere.goto(place.origin);
      await elsewhere.locator(`main a[href="${routes.trouble}"]`).click();
      await elsewhere.locator(`main a[href="${routes.case}"]`).click();
      await typeSlip(elsewhere, number, phrase);
      await expectAnswer(elsewhere, person);
      if (!trouble.elsewhere) await comeIn(elsewhere, place, person, given);
    },
  );
}

withoutScripts(
  "without a script and without an address, somebody without an account asks for one, and comes in (R5, R6, R9)",
  async ({ page, product }) => {
    const { number } = await sendRequest(page, resetToUnlock, "requestAccount", {});
    const id = randomUUID();
    const robin = { id, username: `robin-${id.slice(0, 8)}`, name: "Robin Lost" };
    const given = await helpDeskOf(product, resetToUnlock).approve(number, robin);
    await page.goto(resetToUnlock.origin + routes.case);
    await expect(page.getByText(words("approvedAccount"))).toBeVisible();
    for (const told of [robin.username, given]) await expect(page.getByRole("main")).not.toContainText(told);
    await comeIn(page, resetToUnlock, { ...robin, email: "", password: given }, given);
  },
);

for (const place of [administratorResets, verifiedDevices]) {
  withoutScripts(
    `without a script, a too old invitation at ${place.name} is renewed by an administrator after one click (R69, R70)`,
    async ({ page, people, product }) => {
      const person = await people.invitedLongAgo(place);
      const old = await waitForMail(place, { to: person.email });
      await page.goto(linkIn(old, routes.activate));
      await press(page, wordsOf("link")("askInviterSubmit"));
      const number = (await page.getByRole("heading", { level: 1 }).textContent())?.match(/\d{6}/)?.[0] ?? "";
      await helpDeskOf(product, place).help(number, person, "sendActivation", answer);
      await page.reload();
      await expectAnswer(page, person);
      const next = await waitForMail(place, { to: person.email, after: [old], text: /\/activate\// });
      await page.goto(linkIn(next, routes.activate));
      await activateWith(page, person.password);
      await comeIn(page, place, person, null);
    },
  );
}

withoutScripts(
  "without a script, somebody who knows no administrator is told by the operator who they are (R37, R44, R80)",
  async ({ page, product }) => {
    const email = `robin-${randomUUID()}@example.test`;
    await page.goto(administratorResets.origin);
    for (const path of [routes.trouble, routes.troubleSupport, routes.troubleTicket])
      await page.locator(`main a[href="${path}"]`).click();
    const { number } = await fillRequest(page, { email, comment: "Whom do I ask?" });
    const asked = await waitForMail(administratorResets, { to: email });
    await page.goto(linkIn(asked, routes.case));
    await press(page, words("confirm"));
    await expect(page.getByText(words("notice.confirmed"))).toBeVisible();
    await helpDeskOf(product, administratorResets).answerTicket(number, answer);
    const told = await waitForMail(administratorResets, { to: email, after: [asked] });
    await page.goto(linkIn(told, routes.case));
    await expect(page.getByText(answer)).toBeVisible();
  },
);

withoutScripts("without a script, the reset mail names a forgotten username (R31, R57)", async ({ page, people }) => {
  const person = await people.active(resetToUnlock);
  await askForReset(page, resetToUnlock, person.email);
  const mail = await waitForMail(resetToUnlock, { to: person.email });
  expect(mail.text).toContain(person.username);
  await page.goto(linkIn(mail, routes.resetPassword));
  await chooseNewPassword(page, fresh);
  await comeIn(page, resetToUnlock, { ...person, password: fresh }, null);
});
