import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { enter } from "../support/door";
import { waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { expect, test } from "../support/test";
import { atTheList, button, said, way } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("adminUser");
const vouch = wordsOf("vouch");

/** When the session of a page ends, in milliseconds since 1970. */
const sessionEnd = (page: Page) =>
  page.evaluate(async (address) => {
    const told = (await fetch(address)).headers.get("latchkey-session-end") ?? "";
    return Number(/at=(\d+)/.exec(told)?.[1]);
  }, routes.session);

test("a colleague is mailed, proves who they are and says no; the administrator is warned", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const [person, colleague] = [await people.active(balanced), await people.active(balanced)];
  const theirs = await anotherBrowser();
  await enter(theirs, balanced, colleague);
  await people.provenLongAgo(colleague);
  // Whoever looks elsewhere is not reloaded: here, axe would lose its page.
  await page.addInitScript(() => Object.defineProperty(document, "visibilityState", { get: () => "hidden" }));
  const admin = await atTheList(page, people, "helpdesk");
  await page.goto(`${balanced.origin}${routes.adminUserCaller(person.id)}?for=temporary-password`);
  await page.getByLabel(words("caller.colleague"), { exact: true }).fill(colleague.username);
  await button(page, words("caller.vouch")).click();
  await expect(said(page)).toContainText(/Waiting for the answer, until/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const mail = await waitForMail(balanced, { to: colleague.email, text: new RegExp(admin.name) });
  expect(mail.links).toEqual([balanced.origin + routes.accountVouch]);
  await theirs.goto(balanced.origin + routes.accountVouch);
  await expect(theirs.getByRole("main")).toContainText(vouch("question", { by: admin.name, caller: person.name }));
  await expect(theirs.getByRole("button", { name: vouch("noThis", { caller: person.name }) })).toHaveCount(0);
  await expectAccessible(theirs);
  await theirs.getByLabel(wordsOf("proveAgain")("password"), { exact: true }).fill(colleague.password);
  await button(theirs, wordsOf("proveAgain")("submit")).click();
  await expect(theirs.getByRole("button", { name: vouch("noThis", { caller: person.name }) })).toBeVisible();
  await expectAccessible(theirs);
  await expectNoSidewaysScroll(theirs);
  await theirs.getByRole("button", { name: vouch("noThis", { caller: person.name }) }).click();
  await expect(said(theirs)).toHaveText(vouch("saidNo"));
  await way(page, words("caller.again")).click();
  await expect(said(page)).toContainText(words("caller.declined"));
  await expectAccessible(page);
  await page.goto(balanced.origin + routes.adminUserHistory(person.id));
  await expect(page.getByRole("main")).toContainText("A colleague did not vouch for the caller.");
});

test("the page that waits for nobody says the same, and looks again by itself", async ({ page, people }) => {
  const person = await people.active(balanced);
  await atTheList(page, people, "helpdesk");
  await page.goto(balanced.origin + routes.adminUserCaller(person.id));
  await page.getByLabel(words("caller.colleague"), { exact: true }).fill("nobody-of-this-name");
  await button(page, words("caller.vouch")).click();
  await expect(said(page)).toContainText(/Waiting for the answer, until/);
  const [before, end] = [page.url(), await sessionEnd(page)];
  await page.waitForURL((url) => url.href !== before, { timeout: 15_000 });
  await expect(said(page)).toContainText(/Waiting for the answer, until/);
  expect(await sessionEnd(page), "a page that looks again by itself is no act (T47)").toBe(end);
  await way(page, words("caller.other")).click();
  await expect(button(page, words("caller.vouch"))).toBeVisible();
});
