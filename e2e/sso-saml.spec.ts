import { routes } from "@/lib/routes";
import { signInThere } from "./support/at-provider";
import { connectSaml } from "./support/connection";
import { expectInside } from "./support/door";
import type { SamlProvider } from "./support/providers/saml-provider";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const signIn = wordsOf("signIn");

const knows = (provider: SamlProvider, name: string) => provider.people.set(name, { nameId: name });

test("a person signs in at their provider, is let straight in the next time, and out on both sides", async ({
  page,
  people,
  product,
  organizationWith,
  samlProvider,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  const person = await people.active(place);
  await campus.leads(person);
  knows(provider, person.username);
  await page.goto(place.origin + routes.accountDevices);
  await page.getByRole("link", { name: signIn("continueWith", { name: campus.name }) }).click();
  await signInThere(page, person.username);
  await expect(page).toHaveURL((url) => url.pathname === routes.accountDevices);

  await page.goto(place.origin + routes.account);
  await page.getByRole("button", { name: wordsOf("shell")("signOut") }).click();
  await expect(page.getByText(signIn("notice.signed-out"))).toBeVisible();
  expect(provider.received.map(({ kind, signed }) => [kind, signed])).toContainEqual(["LogoutRequest", true]);

  await page.goto(campus.start);
  await signInThere(page, person.username);
  await expectInside(page, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await page.goto(campus.start);
  await expectInside(page, person);

  await page.goto(provider.beginSignOutAddress);
  await expect(page.getByRole("heading", { name: "Signed out everywhere" })).toBeVisible();
  await page.goto(place.origin + routes.account);
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
});
