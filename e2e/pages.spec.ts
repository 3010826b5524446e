import { routes } from "@/lib/routes";
import { nobody } from "./support/accounts";
import { enter, guess, tryToSignIn } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { lettersTo, linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { askForReset } from "./support/recovery";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { administratorResets, balanced, resetToUnlock, strict, verifiedDevices } = organizations;

const open = [
  [balanced, routes.signIn],
  [verifiedDevices, routes.signIn],
  [balanced, `${routes.signIn}?notice=signed-out`],
  [resetToUnlock, routes.trouble],
  [administratorResets, routes.trouble],
  [balanced, routes.troubleReset],
  [strict, routes.troubleActivate],
  [verifiedDevices, routes.troubleActivate],
  [resetToUnlock, routes.troubleRequestAccount],
  [administratorResets, routes.troubleSupport],
  [balanced, routes.resetPassword],
  [balanced, routes.status],
  [balanced, routes.activateLink("nothing")],
  [verifiedDevices, routes.activate],
] as const;

for (const [place, path] of open) {
  test(`${path} of ${place.name} is accessible and fits a small telephone`, async ({ page }) => {
    await page.goto(place.origin + path);
    await expectGoodPage(page);
  });
}

test("where administrators send the invitations, the help says so", async ({ page }) => {
  for (const place of [verifiedDevices, administratorResets]) {
    await page.goto(place.origin + routes.trouble);
    await expect(page.getByRole("main")).toContainText(wordsOf("trouble")("invitation"));
  }
  await page.goto(balanced.origin + routes.trouble);
  await expect(page.getByRole("main")).not.toContainText(wordsOf("trouble")("invitation"));
  await expect(page.getByRole("main")).toContainText(wordsOf("trouble")("forgotUsername"));
});

test("the sign-in page with a refusal is accessible and fits a small telephone", async ({ page }) => {
  await page.goto(strict.origin + routes.signIn);
  await tryToSignIn(page, strict, "nobody@example.test", "certainly not ");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByText(wordsOf("trouble")("checks")).click();
  await expectGoodPage(page);
});

test("the page that tells a known browser of its own lock is accessible and fits a small telephone", async ({
  page,
  people,
}) => {
  const person = await people.active(strict);
  await enter(page, strict, person);
  await page.context().clearCookies({ name: "__Host-latchkey-session" });
  await guess(page, strict, person, strict.threshold - 1);
  await tryToSignIn(page, strict, person.username, "the guess that locks");
  await expect(page.getByRole("timer")).toBeVisible();
  await expectGoodPage(page);
});

test("the page after a reset was asked for is accessible and fits a small telephone", async ({ page }) => {
  await askForReset(page, balanced, nobody());
  await expectGoodPage(page);
});

test("the pages that a link opens are accessible and fit a small telephone", async ({ page, people }) => {
  const person = await people.invited(strict);
  await page.goto(linkIn(await waitForMail(strict, { to: person.email }), routes.activate));
  await expectGoodPage(page);
  const old = await people.invitedLongAgo(resetToUnlock);
  await page.goto(linkIn(await waitForMail(resetToUnlock, { to: old.email }), routes.activate));
  await expectGoodPage(page);
});

test("the pages of a signed-in person are accessible and fit a small telephone", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  for (const path of [
    routes.home,
    routes.account,
    routes.accountPassword,
    routes.accountSessions,
    routes.accountDevices,
    routes.accountLinks,
    routes.accountVouch,
  ]) {
    await page.goto(balanced.origin + path);
    await expectGoodPage(page);
  }
});

test.describe("in Japanese, on a small telephone", () => {
  test.use({ locale: "ja-JP", viewport: { width: 320, height: 640 } });

  test("the way out stands beside the organization's name, and one below the other where one can go", async ({
    page,
    people,
  }) => {
    const person = await people.active(administratorResets);
    await page.goto(administratorResets.origin + routes.signIn);
    const signInWords = wordsOf("signIn", "ja");
    await page.getByLabel(signInWords("username"), { exact: true }).fill(person.username);
    await page.getByLabel(signInWords("password"), { exact: true }).fill(person.password);
    await page.getByRole("button", { name: signInWords("submit"), exact: true }).click();
    await expect(page).toHaveURL(administratorResets.origin + routes.home);
    const banner = page.getByRole("banner");
    const [name, out, places] = await Promise.all([
      banner.getByRole("link").first().boundingBox(),
      banner.getByRole("button").boundingBox(),
      banner.getByRole("navigation").boundingBox(),
    ]);
    if (!name || !out || !places) throw new Error("the bar is not whole");
    expect(out.x).toBeGreaterThanOrEqual(name.x + name.width);
    expect(Math.abs(out.y + out.height / 2 - (name.y + name.height / 2))).toBeLessThan(4);
    expect(places.y).toBeGreaterThanOrEqual(Math.max(out.y + out.height, name.y + name.height));
    expect(places.height).toBeLessThan(60);
    await expectGoodPage(page);
  });
});

test.describe("where there is nothing", () => {
  test.use({ tolerated: [/status of 404/] });

  test("the page says so, leads on, is accessible and fits a small telephone", async ({ page }) => {
    const answer = await page.goto(`${balanced.origin}/nothing-here`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    await expectGoodPage(page);
  });
});

test.describe("seen from this machine", () => {
  test.use({ extraHTTPHeaders: {} });

  test("the demo's page and the mailbox are accessible and fit a small telephone", async ({ page }) => {
    for (const path of [routes.demo, `${routes.mailbox}?show=text`]) {
      await page.goto(resetToUnlock.origin + path);
      await expectGoodPage(page);
    }
  });

  test("the mailbox shows a mail whole, with the logo: its frame is as high as what it shows", async ({ page }) => {
    const [mail] = await lettersTo(resetToUnlock, "newcomer@example.test");
    await page.goto(`${resetToUnlock.origin}${routes.mailbox}?id=${mail?.id}`);
    // Seen from outside: in the frame itself no script may run.
    const seen = () =>
      page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
        const shown = frame.contentDocument;
        const logo = shown?.images[0]?.naturalWidth ?? 0;
        return { logo: logo > 0, rest: (shown?.documentElement.offsetHeight ?? Infinity) - frame.clientHeight };
      });
    await expect.poll(seen).toEqual({ logo: true, rest: 0 });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(seen).toEqual({ logo: true, rest: 0 });
  });
});
