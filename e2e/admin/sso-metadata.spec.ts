import { routes } from "@/lib/routes";
import { expectInside, identifierOf, tryToSignIn } from "../support/door";
import { expect } from "../support/test";
import { test } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const sso = wordsOf("adminSso");

/** As AD FS describes itself: much of another protocol, in more than a form without a file may have. */
const swollen = (metadata: string) =>
  metadata.replace(
    /(<(?:\w+:)?EntityDescriptor[^>]*>)/,
    `$1<md:RoleDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706" xsi:type="fed:SecurityTokenServiceType" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706">${"<fed:ClaimTypesOffered/>".repeat(5_000)}</md:RoleDescriptor>`,
  );
const filed = (...all: string[]) =>
  `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${all.map((one) => one.replace(/<\?xml[^>]*\?>/, "")).join("")}</md:EntitiesDescriptor>`;
const file = (text: string) => ({ name: "federationmetadata.xml", mimeType: "text/xml", buffer: Buffer.from(text) });

test("a provider's metadata is taken from a file, without a script; of several providers one is chosen by its name", async ({
  page,
  people,
  samlProvider,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const owner = await people.active(place, { rank: "owner" });
  await page.goto(place.origin + routes.signInHere);
  await tryToSignIn(page, place, identifierOf(place, owner), owner.password);
  await expectInside(page, owner);
  await page.goto(place.origin + routes.adminSsoNew);
  await page.getByLabel(sso("name")).fill("Campus");
  await page.getByRole("button", { name: sso("create") }).click();

  const form = page.locator("form", { has: page.getByLabel(sso("provider.xmlFile")) });
  const take = async (text: string, which = "") => {
    if (!(await form.isVisible())) await page.getByText(sso("provider.byText")).click();
    await form.getByLabel(sso("provider.xmlFile")).setInputFiles(file(text));
    await form.getByLabel(sso("provider.which")).fill(which);
    await form.getByRole("button", { name: sso("provider.take") }).click();
  };
  const metadata = swollen(provider.metadata());
  expect(metadata.length).toBeGreaterThan(100_000);
  const second = provider.metadata().replace(/entityID="[^"]*"/, 'entityID="https://second.example/idp"');
  await take(filed(metadata, second));
  await expect(form.getByRole("alert")).toContainText("https://second.example/idp");
  await take(metadata.replace(/<(\w+:)?EntityDescriptor /, '<$1EntityDescriptor validUntil="2020-01-01T00:00:00Z" '));
  await expect(form.getByRole("alert")).toContainText("validUntil");
  await take(filed(metadata, second), "https://second.example/idp");
  await expect(page.getByText(sso("notices.provider"))).toBeVisible();
  await expect(page.locator("#provider").getByText("https://second.example/idp")).toBeVisible();
});
