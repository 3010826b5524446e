import { routes } from "@/lib/routes";
import { identifierOf, refusal, sentenceOf, signIn, tryInVain } from "./support/door";
import { lettersTo, linkIn } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { administratorResets, balanced, operator, timedLock, verifiedDevices } = organizations;
const password = "open-the-door-please";

const demoPerson = (username: string) => ({ username, email: `${username}@example.test`, password });
const greeting = wordsOf("home")("hello", { name: "NAME" }).replace("NAME", "");

const welcome = [
  "owner",
  "admin",
  "helpdesk",
  "person",
  "noemail",
  "twin-a",
  "twin-b",
  "capture",
  "wallboard",
  "kiosk",
];

test("the demo's people who may sign in get in", async ({ page }) => {
  for (const username of welcome) {
    await test.step(username, async () => {
      await signIn(page, balanced, demoPerson(username));
      await expect(page.getByRole("heading", { level: 1, name: greeting })).toBeVisible();
      await page.context().clearCookies();
    });
  }
});

test("the operator gets in at the operator's own door", async ({ page }) => {
  await signIn(page, operator, demoPerson("operator"));
  await expect(page.getByRole("heading", { level: 1, name: greeting })).toBeVisible();
});

test("whose user type cannot sign in is told so after the right password, and whom to ask", async ({ page }) => {
  for (const username of ["offline", "setup", "inactive"]) {
    await signIn(page, balanced, demoPerson(username));
    await expect(refusal(page), username).toContainText(sentenceOf("type-cannot-sign-in"));
    await expect(refusal(page).getByRole("link"), username).toHaveAttribute("href", /^(mailto:|https?:|tel:)/);
  }
});

test("the demo's suspended is told the truth after the right password", async ({ page }) => {
  await signIn(page, balanced, demoPerson("suspended"));
  await expect(refusal(page)).toContainText(sentenceOf("suspended"));
});

test("whoever may sign in through single sign-on alone is told so after the right password", async ({
  page,
  people,
}) => {
  await signIn(page, balanced, await people.active(balanced, { methods: ["saml"] }));
  await expect(refusal(page)).toContainText(sentenceOf("method-not-allowed"));
});

const strangers = ["locked", "newcomer", "expired", "suspended", "sso", "offline", "setup", "inactive", "nobody-here"];

test("with a wrong password all of them hear the one sentence that a stranger hears", async ({ page }) => {
  await page.goto(balanced.origin + routes.signIn);
  for (const username of strangers) {
    await tryInVain(page, balanced, identifierOf(balanced, demoPerson(username)), "certainly not the password");
    await expect(refusal(page)).toHaveText(new RegExp(`^${sentenceOf("invalid-credentials")}`));
  }
});

test("the demo's locked person hears the same with the right password", async ({ page }) => {
  await signIn(page, balanced, demoPerson("locked"));
  await expect(refusal(page)).toHaveText(new RegExp(`^${sentenceOf("invalid-credentials")}`));
});

test.describe("on the demo's own page", () => {
  test.use({ extraHTTPHeaders: {} });

  test("people stand by what they type to sign in; where that is an address, noemail is not there", async ({
    page,
  }) => {
    await page.goto(balanced.origin + routes.demo);
    const row = (text: string) => page.getByRole("cell", { name: text, exact: true });
    for (const username of ["person", "noemail"]) await expect(row(username)).toBeVisible();
    await page.goto(verifiedDevices.origin + routes.demo);
    await expect(row("person@example.test")).toBeVisible();
    await expect(page.getByRole("cell", { name: "noemail" })).toHaveCount(0);
    await expect(row("person")).toHaveCount(0);
    for (const [username, twin] of [
      ["twin-a", "twin-b"],
      ["twin-b", "twin-a"],
    ] as const)
      await expect(row(`${username} ${wordsOf("demo")("sharesAddress", { username: twin })}`)).toBeVisible();
  });

  test("where invitations do not expire, the page says so of expired, and the invitation opens", async ({ page }) => {
    await page.goto(timedLock.origin + routes.demo);
    await expect(page.getByRole("main")).toContainText(wordsOf("demo")("stillOpens"));
    const [mail] = await lettersTo(timedLock, "expired@example.test");
    if (!mail) throw new Error("expired has no invitation");
    await page.goto(linkIn(mail, routes.activate));
    await expect(page.getByRole("main").getByText("expired", { exact: true })).toBeVisible();
  });
});

test("whose invitation is too old is told who invited them, where only an administrator sends a new one", async ({
  page,
}) => {
  const [mail] = await lettersTo(administratorResets, "expired@example.test");
  if (!mail) throw new Error("expired has no invitation");
  expect(mail.html).toContain('lang="ja"');
  await page.goto(linkIn(mail, routes.activate));
  await expect(page.getByRole("main")).toContainText(wordsOf("link")("askInviterNamed", { name: "安達 実" }));
});
