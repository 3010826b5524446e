import { routes } from "@/lib/routes";
import { signInThere } from "./support/at-provider";
import { connectSaml } from "./support/connection";
import { enter, expectInside, refusal, sentenceOf } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import type { SamlProvider } from "./support/providers/saml-provider";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const signIn = wordsOf("signIn");
const failed = wordsOf("signInFailed");
const handOver = wordsOf("handOver");

const knows = (provider: SamlProvider, name: string) => provider.people.set(name, { nameId: name });

test("whom nobody here knows reads what their provider calls them, and whom to ask", async ({
  page,
  product,
  organizationWith,
  samlProvider,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  knows(provider, "ann@campus.example");
  await page.goto(campus.start);
  await signInThere(page, "ann@campus.example");
  await expect(refusal(page)).toHaveText(sentenceOf("sso-nobody"));
  await expect(page.getByText("ann@campus.example", { exact: true })).toBeVisible();
  await expect(page.getByText(wordsOf("shell")("sayIt"))).toBeVisible();
  await expectGoodPage(page);
  provider.habits.refuses = ["Responder", "RequestDenied"];
  await page.getByRole("link", { name: failed("again", { name: campus.name }) }).click();
  await expect(refusal(page)).toHaveText(sentenceOf("sso-not-assigned"));
  await page.getByRole("link", { name: failed("otherWay") }).click();
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
});

test("who may get in by another way, or must be approved first, is led there before anything else", async ({
  page,
  people,
  product,
  organizationWith,
  samlProvider,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  const [bob, boss] = [await people.active(place), await people.active(place, { rank: "administrator" })];
  await campus.leads(boss);
  for (const { username } of [bob, boss]) knows(provider, username);
  const first = page.getByRole("main").locator(".btn-primary");
  const come = async (name: string) => {
    await page.context().clearCookies();
    await page.goto(campus.start);
    await signInThere(page, name);
  };
  await come(bob.username);
  await expect(refusal(page)).toHaveText(sentenceOf("sso-other-way"));
  await expect(first).toHaveText(failed("otherWay"));
  await come(boss.username);
  await expect(refusal(page)).toHaveText(sentenceOf("sso-waits"));
  await first.click();
  await expect(page).toHaveURL(place.origin + routes.signInToLink);
  await expect(page.getByLabel(signIn("password"), { exact: true })).toBeVisible();
});

test("an answer that nobody asked for, or that was used, signs nobody in", async ({
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
  await page.goto(provider.unsolicitedAddress(person.username));
  await expect(refusal(page)).toHaveText(sentenceOf("sso-flow"));
  await page.goto(campus.start);
  await signInThere(page, person.username);
  await expectInside(page, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await page.goto(provider.replayAddress);
  await expect(refusal(page)).toHaveText(sentenceOf("sso-flow"));
  await page.goto(place.origin + routes.account);
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn);
});

test("who was sent to a provider that is down, and comes back, is told what to do", async ({
  page,
  product,
  organizationWith,
  samlProvider,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  await provider.down();
  await page.goto(campus.start).catch(() => {});
  // The browser's own page of an error may still be on its way into the first tab.
  const tab = await page.context().newPage();
  await tab.goto(place.origin + routes.signIn);
  await expect(tab.getByText(signIn("nothingBack.title", { name: campus.name }))).toBeVisible();
  await expect(tab.getByRole("link", { name: signIn("continueWith", { name: campus.name }) })).toBeVisible();
});

test("a sign-out that no provider signed ends nothing, and its page says so", async ({
  page,
  people,
  product,
  organizationWith,
  samlProvider,
  tolerated,
}) => {
  tolerated.push(/status of 403/);
  const place = await organizationWith({});
  const campus = await connectSaml(product, place, await samlProvider());
  const person = await people.active(place);
  await enter(page, place, person);
  const forged = Buffer.from("<samlp:LogoutRequest/>").toString("base64");
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent(
    `<form method="post" action="${place.origin}${routes.samlLogout(campus.id)}"><input name="SAMLRequest" value="${forged}"><button>Out</button></form>`,
  );
  await elsewhere.getByRole("button").click();
  await expect(elsewhere.getByRole("heading", { name: handOver("refused") })).toBeVisible();
  await elsewhere.getByRole("link", { name: handOver("toHome") }).click();
  await expectInside(elsewhere, person);
});

test("where everybody comes through one provider the way leads straight to it, and back by an address of its own", async ({
  page,
  product,
  organizationWith,
  samlProvider,
}) => {
  const place = await organizationWith({});
  await connectSaml(product, place, await samlProvider(), { alone: true });
  await page.goto(place.origin + routes.account);
  await expect(page.getByRole("heading", { name: "The provider's sign-in" })).toBeVisible();
  // The page that tells why, of which a browser without cookies remembers nothing, does not lead there in a circle.
  for (const address of [routes.signInHere, routes.signInFailed]) {
    await page.context().clearCookies();
    await page.goto(place.origin + address);
    await expect(page.getByLabel(signIn("password"), { exact: true })).toBeVisible();
  }
});
