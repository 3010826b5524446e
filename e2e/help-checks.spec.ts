import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import failure from "@/messages/failure.json" with { type: "json" };
import { expectAccessible } from "./support/accessibility";
import { passwordField, sentenceOf, signIn, tryToSignIn, usernameField } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { test as withoutScripts } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const { administratorResets, balanced } = organizations;
const text = wordsOf("helpChecks");

const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]:visible`);
const pad = (page: Page) => page.getByLabel(text("pad"), { exact: true });

// The browser of the tests calls itself by a name of its own. Some of these take the network's place, and what a service
// worker asks for would go past them.
test.use({
  serviceWorkers: "block",
  userAgent:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
});

/** The browser has no cookie to send, whatever it was given, and says so to scripts. */
async function blockCookies(page: Page): Promise<void> {
  await page.route("**/*", async (route) => {
    await page.context().clearCookies();
    await route.continue();
  });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "cookieEnabled", { get: () => false, configurable: true }),
  );
}

test("the help looks at cookies, clock, connection, script and version, and gives the result as text", async ({
  page,
  context,
}) => {
  await page.goto(balanced.origin + routes.trouble);
  await page.getByRole("link", { name: text("link") }).click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleHelp);
  for (const id of ["script", "version", "cookies", "connection", "clock"])
    await expect(check(page, id), id).toHaveAttribute("data-state", "good");
  await expectGoodPage(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: wordsOf("shell")("copy"), exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("4821");
  expect(copied).toContain(text("cookiesKept"));
});

test("where an administrator resets, the help is there too", async ({ page }) => {
  await page.goto(administratorResets.origin + routes.trouble);
  await page.getByRole("link", { name: text("link") }).click();
  await expect(page.getByRole("heading", { name: text("heading") })).toBeVisible();
});

test("the typing pad shows every letter, what is odd about it and the locks, and nothing of it leaves the page (R48)", async ({
  page,
}) => {
  await page.goto(balanced.origin + routes.troubleHelp);
  await expect(check(page, "connection")).toBeVisible();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  await pad(page).pressSequentially("My Secret ");
  await expect(page.getByRole("list", { name: text("letters") }).getByRole("listitem")).toHaveCount(10);
  await expect(page.getByText(text("odd.edgeSpace"))).toBeVisible();
  await expect(page.getByText(text("capsOff"))).toBeVisible();
  await pad(page).fill("ｄｏｏｒ");
  await expect(page.getByText(text("odd.fullWidth"))).toBeVisible();
  await expectAccessible(page);
  await pad(page).evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "A", bubbles: true, modifierCapsLock: true }));
  });
  await expect(page.getByText(text("capsOn.windows"))).toBeVisible();
  await pad(page).press("Enter");
  expect(sent).toEqual([]);
  expect(await pad(page).evaluate((input: HTMLInputElement) => [input.name, input.form])).toEqual(["", null]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain("Secret");
  await page.reload();
  await expect(pad(page)).toHaveValue("");
  expect(sent.join(" ")).not.toMatch(/Secret|%EF%BD/i);
});

test("what just happened is suggested first", async ({ page, people }) => {
  const person = await people.active(balanced);
  await page.goto(balanced.origin + routes.troubleHelp);
  await expect(page.getByText(text("firstHeading"))).toHaveCount(0);
  await signIn(page, balanced, { ...person, password: "certainly not the password" });
  await page.getByRole("alert").getByText(wordsOf("trouble")("checks")).click();
  await page
    .getByRole("alert")
    .getByRole("link", { name: text("link") })
    .click();
  await expect(page.getByText(text("first.refusal"))).toBeVisible();
  await page.goto(balanced.origin + routes.trouble);
  const trouble = wordsOf("trouble");
  const cards = page.getByRole("navigation", { name: trouble("title") }).getByRole("link");
  await expect(cards.first()).toContainText(trouble("after.refused"));
  await cards.first().click();
  await expect(page.getByRole("textbox")).toHaveValue(person.username);
});

test("where cookies are blocked the help says so, and so does the page that one comes back to after signing in (R85)", async ({
  page,
  people,
}) => {
  const person = await people.active(balanced);
  await blockCookies(page);
  await page.goto(balanced.origin + routes.troubleHelp);
  await expect(check(page, "cookies")).toHaveAttribute("data-state", "bad");
  await page.getByRole("button", { name: text("tryCookie") }).click();
  await expect(check(page, "cookie-test")).toHaveAttribute("data-state", "bad");
  await signIn(page, balanced, person);
  await expect(page.getByText(sentenceOf("session-cookie-missing"))).toBeVisible();
  await expect(page.getByText(wordsOf("shell")("sayIt"))).toBeVisible();
  await expectGoodPage(page);
  // The server gave a cookie and got none back: the browser may think of itself what it likes.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "cookieEnabled", { get: () => true, configurable: true }),
  );
  await page.getByRole("link", { name: text("link") }).click();
  await expect(page).toHaveURL(balanced.origin + routes.troubleHelpCookies);
  await expect(check(page, "cookie-test")).toHaveAttribute("data-state", "bad");
  await expect(check(page, "cookies")).toHaveAttribute("data-state", "bad");
});

test.describe("while the server cannot be reached", () => {
  test.use({ tolerated: [/ERR_FAILED|Failed to fetch/] });

  test("a server that cannot be reached is told apart from the rest", async ({ page }) => {
    await page.route(`**${routes.live}`, (route) => route.abort());
    await page.goto(balanced.origin + routes.troubleHelp);
    await expect(check(page, "connection")).toHaveAttribute("data-state", "bad");
    await expect(page.getByText(text("unreachedNext"))).toBeVisible();
  });

  test("whoever presses the button without a connection is told so, and comes back to what was typed", async ({
    page,
  }) => {
    await page.goto(balanced.origin + routes.signIn);
    await page.route("**/*", (route) => route.abort());
    await tryToSignIn(page, balanced, "person", "certainly not the password");
    await expect(page.getByRole("heading", { name: failure.en.unreachedHeading })).toBeVisible();
    await expect(page.getByText(failure.en.sayIt)).toHaveCount(0);
    await page.getByRole("button", { name: failure.en.unreachedAgain, exact: true }).click();
    await expect(passwordField(page)).toHaveValue("");
    await expect(usernameField(page, balanced)).toHaveValue("person");
  });
});

withoutScripts(
  "without a script the checks stand there as text, and a cookie is tried there and back",
  async ({ page }) => {
    await page.goto(balanced.origin + routes.troubleHelp);
    await expect(check(page, "script")).toContainText(text("scriptOff"));
    await expect(check(page, "version")).toBeVisible();
    await expect(pad(page)).toBeHidden();
    await expect(page.getByText(text("padWithout"))).toBeVisible();
    await page.getByRole("button", { name: text("tryCookie") }).click();
    await expect(check(page, "cookie-test")).toHaveAttribute("data-state", "good");
    await page.context().clearCookies();
    await page.reload();
    await expect(check(page, "cookie-test")).toHaveAttribute("data-state", "bad");
  },
);
