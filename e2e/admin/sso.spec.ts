import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import type { Person } from "../support/accounts";
import { signInThere } from "../support/at-provider";
import { connectSaml } from "../support/connection";
import { expectInside, identifierOf, tryToSignIn } from "../support/door";
import type { Place } from "../support/organizations";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const sso = wordsOf("adminSso");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Signs in on the page that leads nobody to the provider: whoever has a password comes in there whatever happens. */
async function enterHere(page: Page, place: Place, person: Person) {
  await page.goto(place.origin + routes.signInHere);
  await tryToSignIn(page, place, identifierOf(place, person), person.password);
  await expectInside(page, person);
}

test("a connection is set up by reading its page alone: metadata, test run, roles, on", async ({
  page,
  people,
  samlProvider,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const owner = await people.active(place, { rank: "owner" });
  const ann = await people.active(place, { methods: ["password"] });
  for (const { username } of [owner, ann])
    provider.people.set(username, { nameId: username, attributes: { mail: "a@b.c" } });
  await enterHere(page, place, owner);
  await page.goto(place.origin + routes.adminSso);
  await expectAccessible(page);
  await page.getByRole("link", { name: sso("add") }).click();
  await expectAccessible(page);
  await page.getByLabel(sso("name")).fill("Campus");
  await press(page, sso("create"));

  // 1: what the provider is told.
  const value = (name: string) =>
    page
      .locator("#us div", { has: page.getByText(name, { exact: true }) })
      .locator("dd span")
      .last()
      .textContent();
  provider.trust({
    entityId: (await value(sso("us.entityId"))) ?? "",
    consumer: (await value(sso("us.consumer"))) ?? "",
  });

  // 2: what the provider says of itself.
  await expect(page.locator("#test").getByText(sso("test.notYet"))).toBeVisible();
  await page.getByLabel(sso("provider.address")).fill(provider.metadataAddress);
  await press(page, sso("provider.read"));
  await expect(page.getByText(sso("notices.provider"))).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // 4: as oneself, touching no account.
  await press(page, sso("test.start"));
  await signInThere(page, owner.username);
  await expect(page.getByText(sso("test.went"))).toBeVisible();
  await expect(page.locator("#test").getByText(sso("checks.signature"))).toBeVisible();
  await expectAccessible(page);

  // 5: whose way it is.
  await page.locator("#people").getByRole("checkbox").first().check();
  await press(page, sso("people5.saveRoles"));
  await expect(page.getByText(sso("notices.roles"))).toBeVisible();
  await press(page, sso("people5.on"));
  await expect(page.getByText(sso("notices.on"))).toBeVisible();
  await expectAccessible(page);

  const hers = await anotherBrowser();
  await hers.goto(place.origin + routes.signInHere);
  await hers.getByRole("link", { name: /Campus/ }).click();
  await signInThere(hers, ann.username);
  await expectInside(hers, ann);
});

test("a name that is nobody's is mended in three clicks from the log", async ({
  page,
  people,
  product,
  samlProvider,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  const owner = await people.active(place, { rank: "owner" });
  const ann = await people.active(place);
  await campus.leads(ann);
  const there = `${ann.username}x`;
  provider.people.set("ann", { nameId: there });
  const hers = await anotherBrowser();
  await hers.goto(campus.start);
  await signInThere(hers, "ann");
  await expect(hers).toHaveURL(place.origin + routes.signInFailed);

  await enterHere(page, place, owner);
  await page.goto(place.origin + routes.adminUserWhy(ann.id));
  await expect(page.getByRole("main")).toContainText(`as “${there}” and was nobody here`);
  await expect(page.getByRole("link", { name: wordsOf("why")("provider.open") })).toBeVisible();
  await page.goto(place.origin + routes.adminSsoLog);
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: there }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: `${sso("mismatch.rename", { value: there })}: ${ann.name}` }).click();
  await expect(page.getByText(sso("mended.username"))).toBeVisible();

  await hers.goto(campus.start);
  await expectInside(hers, ann);
});

test("an answer about somebody who comes another way leads to their roles, and offers them no other name", async ({
  page,
  people,
  product,
  samlProvider,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  const [owner, bob] = [await people.active(place, { rank: "owner" }), await people.active(place)];
  provider.people.set("bob", { nameId: bob.username });
  const his = await anotherBrowser();
  await his.goto(campus.start);
  await signInThere(his, "bob");
  await enterHere(page, place, owner);
  await page.goto(place.origin + routes.adminSsoLog);
  await page.getByRole("main").getByRole("link", { name: bob.name }).click();
  await expect(page.getByText(sso("means", { person: `${bob.name} (${bob.username})` }))).toBeVisible();
  await expect(page.getByText(sso("mismatch.title"))).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: sso("toRolesOf") }).click();
  await expect(page).toHaveURL(place.origin + routes.adminUserEdit(bob.id));
});

test("a new certificate takes over from the old one without one failed sign-in", async ({
  page,
  people,
  product,
  samlProvider,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  const owner = await people.active(place, { rank: "owner" });
  const ann = await people.active(place);
  await campus.leads(ann);
  provider.people.set("ann", { nameId: ann.username });
  const comesIn = async () => {
    const hers = await anotherBrowser();
    await hers.goto(campus.start);
    await signInThere(hers, "ann");
    await expectInside(hers, ann);
  };
  await comesIn();
  const next = provider.addKey();
  await enterHere(page, place, owner);
  await page.goto(`${place.origin}${routes.adminConnection(campus.id)}#certificates`);
  await page.locator("#certificates summary", { hasText: sso("certificates.add") }).click();
  await page.getByLabel(sso("certificates.pem")).fill(next.certificate);
  await press(page, sso("certificates.add"));
  await expect(page.getByText(sso("notices.certificate-added"))).toBeVisible();
  await comesIn();
  provider.pairs.shift();
  await comesIn();
});
