import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Person } from "./support/accounts";
import { connectSaml } from "./support/connection";
import { enter, expectInside, refusal, sentenceOf, tryInVain, tryToSignIn } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { linkIn, waitForMail } from "./support/mailbox";
import type { Place } from "./support/organizations";
import { policyBecomes } from "./support/own-organization";
import type { People } from "./support/people";
import { chooseNewPassword, expectMailSent, identifierField } from "./support/recovery";
import { expect, test as plainTest } from "./support/test";
import { wordsOf } from "./support/words";

const ownerDoor = wordsOf("ownerDoor");
const sso = wordsOf("adminSso");
const mails = wordsOf("mail");

interface Town {
  place: Place;
  campus: Awaited<ReturnType<typeof connectSaml>>;
  /** Stands outside: everybody comes through the provider, which is down, and there is no password. */
  night: Person;
  /** Another owner, who has a password and keeps it. */
  other: Person;
  /** No owner, with a password that the roles do not allow. */
  administrator: Person;
}

const test = plainTest.extend<{ town: Town }>({
  town: async ({ organizationWith, samlProvider, product, people }, use) => {
    const place = await organizationWith({});
    const provider = await samlProvider();
    const campus = await connectSaml(product, place, provider);
    const night = await people.active(place, { rank: "owner" });
    const other = await people.active(place, { rank: "owner" });
    const administrator = await people.active(place, { rank: "administrator" });
    await campus.leads(night);
    await campus.leads(administrator);
    await product.db.password.deleteMany({ where: { userId: night.id } });
    await provider.down();
    await use({ place, campus, night, other, administrator });
  },
});

interface Mending extends Pick<Town, "place" | "campus" | "night"> {
  chosen: string;
  people: People;
}

/** Whoever came in by the door does what they came for, with the new password as the proof that it asks for. */
async function mendsIt(page: Page, { place, campus, night, chosen, people }: Mending) {
  await people.provenLongAgo(night);
  await page.goto(place.origin + routes.adminConnection(campus.id));
  const step = page.getByRole("group").filter({ hasText: sso("people5.offWords") });
  await step.getByText(sso("people5.off")).first().click();
  await step.getByLabel(wordsOf("admin")("proof"), { exact: true }).fill(chosen);
  await step.getByRole("button", { name: sso("people5.off"), exact: true }).click();
  await expect(page.getByText(sso("notices.off"))).toBeVisible();
}

test("while the provider is away an owner without a password gets a link, sets one and comes in by the owners' door", async ({
  page,
  anotherBrowser,
  people,
  town: { place, campus, night, other },
}) => {
  const chosen = "a night like any other";
  await page.goto(place.origin + routes.signInOwner);
  await expectGoodPage(page);
  await page.getByRole("link", { name: ownerDoor("noPassword") }).click();
  await expect(page.getByRole("heading", { name: ownerDoor("askHeading") })).toBeVisible();
  await expectGoodPage(page);
  await identifierField(page).fill(night.username);
  await page.getByRole("button", { name: ownerDoor("submit"), exact: true }).click();
  await expectMailSent(page);
  const letter = await waitForMail(place, { to: night.email, text: new RegExp(mails("owner-door-link.told")) });
  await page.goto(linkIn(letter, routes.resetPassword));
  await chooseNewPassword(page, chosen);
  await expect(page).toHaveURL((url) => url.pathname === routes.signInOwner);
  await tryToSignIn(page, place, night.username, chosen);
  await expectInside(page, night);
  const { name: about } = night;
  for (const { email: to } of [night, other]) {
    await waitForMail(place, { to, text: new RegExp(mails("owner-door-password.heading", { about })) });
    await waitForMail(place, { to, text: new RegExp(mails("owner-door-used.heading", { about })) });
  }
  await mendsIt(page, { place, campus, night, chosen, people });
  const elsewhere = await anotherBrowser();
  await elsewhere.goto(place.origin + routes.signInHere);
  await tryInVain(elsewhere, place, night.username, chosen);
  await expect(refusal(elsewhere)).toContainText(sentenceOf("method-not-allowed"));
});

test("an administrator who is no owner hears there what everybody hears, with a right password or a wrong one", async ({
  page,
  town: { place, administrator },
}) => {
  await page.goto(place.origin + routes.signInOwner);
  await tryInVain(page, place, administrator.username, administrator.password);
  const said = await refusal(page).textContent();
  expect(said).toContain(sentenceOf("invalid-credentials"));
  expect(said).toContain(ownerDoor("onlyOwners"));
  await tryInVain(page, place, administrator.username, "not the password");
  expect(await refusal(page).textContent()).toBe(said);
  await page.getByRole("link", { name: ownerDoor("ordinary") }).click();
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
});

test("without a script the door opens as well", async ({ anotherBrowser, town: { place, other } }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false });
  await page.goto(place.origin + routes.signInOwner);
  await tryToSignIn(page, place, other.username, other.password);
  await expectInside(page, other);
});

test.describe("a door that is closed", () => {
  test.use({ tolerated: [/404/] });
  test("leads nowhere, and the page says where to go", async ({ page, product, town: { place } }) => {
    await policyBecomes(product, place, { sso: { ownerDoor: false } });
    const answered = await page.goto(place.origin + routes.signInOwner);
    expect(answered?.status()).toBe(404);
    await page.getByRole("link", { name: wordsOf("error")("toStart") }).click();
    await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
  });
});

test("whoever switches a connection off reads who then stays outside, and every owner is told with the way to their door", async ({
  page,
  town: { place, campus, night, other, administrator },
}) => {
  await enter(page, place, other);
  await page.goto(place.origin + routes.adminSso);
  await expect(page.getByText(place.origin + routes.signInOwner)).toBeVisible();
  await expectGoodPage(page);
  await page.goto(place.origin + routes.adminConnection(campus.id));
  const step = page.getByRole("group").filter({ hasText: sso("people5.offWords") });
  await step.getByText(sso("people5.off")).first().click();
  await expect(step.getByRole("link", { name: new RegExp(administrator.username) })).toBeVisible();
  await expect(step.getByRole("link", { name: new RegExp(night.username) })).toHaveCount(0);
  await expectGoodPage(page);
  await step.getByRole("button", { name: sso("people5.off"), exact: true }).click();
  await expect(page.getByText(sso("notices.off"))).toBeVisible();
  for (const { email: to } of [night, other]) {
    const letter = await waitForMail(place, { to, text: new RegExp(campus.name) });
    expect(letter.text).toContain(place.origin + routes.signInOwner);
    expect(letter.text).toContain(other.name);
  }
});
