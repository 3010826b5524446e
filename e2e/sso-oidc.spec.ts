import { routes } from "@/lib/routes";
import { signInThere } from "./support/at-provider";
import { expectInside, sentenceOf } from "./support/door";
import { connectOidc } from "./support/oidc-connection";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const signIn = wordsOf("signIn");
const failed = wordsOf("signInFailed");

test.describe("signing in through an OpenID provider", () => {
  test("leads there and back in, and straight in for whoever is signed in there; signing out ends both", async ({
    page,
    people,
    product,
    oidcProvider,
    organizationWith,
  }) => {
    const place = await organizationWith({});
    const provider = await oidcProvider();
    const campus = await connectOidc(product, place, provider);
    const ann = await people.active(place);
    await campus.leads(ann);

    await page.goto(place.origin + routes.signInHere);
    await page.getByRole("link", { name: signIn("continueWith", { name: campus.name }) }).click();
    await signInThere(page, ann.username);
    await expectInside(page, ann);
    expect(new URL(page.url()).origin).toBe(place.origin);

    await page.context().clearCookies({ name: /^__Host-latchkey/ });
    await page.goto(campus.start);
    await expectInside(page, ann);

    await page.getByRole("button", { name: wordsOf("shell")("signOut") }).click();
    await page.getByRole("button", { name: "Sign out at the provider" }).click();
    await page.waitForURL((url) => url.origin === place.origin);
    await page.goto(campus.start);
    await expect(page.getByLabel("Name")).toBeVisible();
  });

  test("tells whom the provider has not assigned, and lets nobody in by an address that it does not vouch for", async ({
    page,
    people,
    product,
    oidcProvider,
    organizationWith,
  }) => {
    const place = await organizationWith({});
    const provider = await oidcProvider();
    const campus = await connectOidc(product, place, provider, { matchBy: "email", matchField: "email" });
    const ann = await people.active(place);
    await campus.leads(ann, { email_verified: false });
    const go = async () => {
      await page.goto(campus.start);
      await signInThere(page, ann.username);
    };

    provider.habits.refuses = ["access_denied", "User is not assigned to the client application."];
    await go();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(sentenceOf("sso-not-assigned"));
    await expect(page.getByText(wordsOf("shell")("sayIt"))).toBeVisible();

    provider.habits.refuses = null;
    await page.getByRole("link", { name: failed("again", { name: campus.name }) }).click();
    await signInThere(page, ann.username);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(sentenceOf("sso-email-unverified"));
    await page.goto(place.origin + routes.account);
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("says that the provider is away before anybody is sent there, and leads there again once it is back", async ({
    page,
    people,
    product,
    oidcProvider,
    organizationWith,
  }) => {
    const place = await organizationWith({});
    const provider = await oidcProvider();
    const campus = await connectOidc(product, place, provider);
    await campus.leads(await people.active(place));
    await provider.down();
    await page.goto(campus.start);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(sentenceOf("sso-away"));
    await provider.up();
    await page.getByRole("link", { name: failed("again", { name: campus.name }) }).click();
    await expect(page.getByLabel("Name")).toBeVisible();
  });
});
