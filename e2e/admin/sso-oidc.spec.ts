import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import type { Person } from "../support/accounts";
import { signInThere } from "../support/at-provider";
import { expectInside, identifierOf, tryToSignIn } from "../support/door";
import type { Place } from "../support/organizations";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const sso = wordsOf("adminSso");
const refusals = wordsOf("refusal");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The owner's page of a new OpenID connection, and the address that its provider must be told. */
async function begin(page: Page, place: Place, owner: Person, name: string) {
  await page.goto(place.origin + routes.signInHere);
  await tryToSignIn(page, place, identifierOf(place, owner), owner.password);
  await expectInside(page, owner);
  await page.goto(place.origin + routes.adminSsoNew);
  await page.getByLabel(sso("protocol")).selectOption("oidc");
  await page.getByLabel(sso("name")).fill(name);
  await press(page, sso("create"));
  const redirect = page.locator("#us div", { has: page.getByText(sso("us.redirect"), { exact: true }) });
  return (await redirect.locator("dd span").last().textContent()) ?? "";
}

interface Client {
  issuer: string;
  clientId: string;
  clientSecret?: string;
}

/** Fills step 2 in; without a secret as a public client. */
async function enterClient(page: Page, { issuer, clientId, clientSecret }: Client) {
  await page.getByLabel(sso("provider.oidcIssuer"), { exact: true }).fill(issuer);
  await page.getByLabel(sso("provider.clientId")).fill(clientId);
  if (clientSecret) await page.getByLabel(sso("provider.clientSecret"), { exact: true }).fill(clientSecret);
  else await page.getByLabel(sso("provider.publicClient")).check();
  await press(page, sso("provider.find"));
}

async function testRun(page: Page, name: string) {
  await press(page, sso("test.start"));
  await signInThere(page, name);
}

test("an OpenID connection is set up by reading its page alone, and somebody comes in through it", async ({
  page,
  people,
  oidcProvider,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const provider = await oidcProvider();
  const owner = await people.active(place, { rank: "owner" });
  const ann = await people.active(place, { methods: ["password"] });
  for (const { username } of [owner, ann]) provider.people.set(username, { preferred_username: username });
  const client = provider.register(await begin(page, place, owner, "Campus"));

  // 2: by the address of the document, which is what people find.
  const document = `${provider.issuer}/.well-known/openid-configuration`;
  await page.getByLabel(sso("provider.secretEnds")).fill("2099-05-30");
  await enterClient(page, { issuer: document, ...client });
  await expect(page.getByText(sso("notices.issuer", { issuer: provider.issuer }))).toBeVisible();
  await page.getByText(sso("provider.says")).click();
  await expect(page.locator("#provider").getByText(`${provider.issuer}/token`)).toBeVisible();
  await expect(page.getByLabel(sso("provider.secretEnds"))).toHaveValue("2099-05-30");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // 3: the subject is a number there; the name is called otherwise.
  await page
    .locator("#who")
    .getByRole("link", { name: sso("who.change") })
    .click();
  await page.getByLabel(sso("rule.by")).fill("preferred_username");
  await press(page, sso("rule.try"));
  await press(page, sso("rule.use"));

  // 4: as oneself, touching no account.
  await testRun(page, owner.username);
  await expect(page.getByText(sso("test.went"))).toBeVisible();

  // 5: whose way it is.
  await page.locator("#people").getByRole("checkbox").first().check();
  await press(page, sso("people5.saveRoles"));
  await press(page, sso("people5.on"));
  await expect(page.getByText(sso("notices.on"))).toBeVisible();

  const hers = await anotherBrowser();
  await hers.goto(place.origin + routes.signInHere);
  await hers.getByRole("link", { name: /Campus/ }).click();
  await signInThere(hers, ann.username);
  await expectInside(hers, ann);
});

test("the page says what is wrong with an issuer and with a secret; a client without a secret passes its test run", async ({
  page,
  people,
  oidcProvider,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const provider = await oidcProvider();
  const owner = await people.active(place, { rank: "owner" });
  provider.people.set(owner.username, { sub: owner.username });
  const redirect = await begin(page, place, owner, "Campus");
  const client = provider.register(redirect);
  const alert = page.locator("#provider").getByRole("alert");

  await enterClient(page, { ...client, issuer: `${provider.issuer}/elsewhere` });
  const away = { problem: "status", status: 404, said: "" };
  await expect(alert).toContainText(refusals("provider-unreachable.administrator", away));
  await enterClient(page, { ...client, issuer: "https://login.microsoftonline.com/{tenantid}/v2.0" });
  await expect(page.getByText(refusals("issuer-unfinished.administrator", { problem: "other" }))).toBeVisible();
  await expect(page.getByLabel(sso("provider.clientId"))).toHaveValue(client.clientId);

  await enterClient(page, { ...client, clientSecret: "wrong", issuer: provider.issuer });
  await testRun(page, owner.username);
  await expect(page.locator("#test")).toContainText(refusals("sso-client.fix"));
  await expect(page.locator("#test").getByText("invalid_client", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const open = provider.register(redirect, { token_endpoint_auth_method: "none" });
  await enterClient(page, { issuer: provider.issuer, clientId: open.clientId });
  await expect(page.getByText(sso("notices.provider"))).toBeVisible();
  await press(page, sso("test.start"));
  await expect(page.getByText(sso("test.went"))).toBeVisible();
});
