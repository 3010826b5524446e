import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectNoSidewaysScroll } from "../support/accessibility";
import { enter, expectInside, tryToSignIn } from "../support/door";
import { expectGoodPage } from "../support/good-page";
import { linkIn, waitForMail } from "../support/mailbox";
import { plainRequest } from "../support/plain-request";
import { activateWith } from "../support/recovery";
import { sendManyAlike } from "../support/request-room";
import { enterWith, sendRequest } from "../support/requests";
import { expect, test } from "../support/test";
import { button, said, way } from "../support/user-pages";
import { test as withoutScripts } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const [text, own, refusals] = [wordsOf("adminRequests"), wordsOf("case"), wordsOf("refusal")];
const fresh = "quiet green river stones";
const changed = `${refusals("case-changed.administrator")} ${refusals("case-changed.fix")}`;

const writeField = (page: Page) => page.getByLabel(text("text"), { exact: true });
const named = (number: string) => ({ name: new RegExp(number) });

test("a stranger asks for an account; an administrator is mailed, approves it in one step, and they get in", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  await enter(page, place, admin);
  await page.goto(place.origin + routes.adminRequests);
  await expect(page.getByRole("heading", { name: text("empty.open") })).toBeVisible();
  await expectGoodPage(page);
  const stranger = await anotherBrowser();
  const email = `robin-${randomUUID()}@example.test`;
  const { number } = await sendRequest(stranger, place, "requestAccount", { email, department: "The choir" });
  const asked = await waitForMail(place, { to: email });
  const letter = await waitForMail(place, { to: admin.email, text: new RegExp(number) });
  await page.goto(linkIn(letter, routes.adminRequests));
  await expect(page.getByRole("heading", { level: 1, ...named(number) })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("The choir");
  await expectGoodPage(page);
  const admins = wordsOf("admin");
  const counted = `${admins("places.requests")} ${admins("placeCount", { count: 1 })}`;
  await expect(page.getByRole("navigation").getByRole("link", { name: counted })).toBeVisible();
  await button(page, text("take")).click();
  await expect(said(page)).toHaveText(text("notice.assigned"));
  await button(page, text("approveNow")).click();
  await expect(said(page)).toHaveText(text("notice.approved"));
  await expect(page.getByRole("main")).toContainText(text("step.approved", { by: admin.name, whom: "Robin Lost" }));
  const invitation = await waitForMail(place, { to: email, after: [asked] });
  await stranger.goto(linkIn(invitation, routes.activate));
  await activateWith(stranger, fresh);
  await tryToSignIn(stranger, place, email.split("@")[0] ?? "", fresh);
  await expectInside(stranger, { name: "Robin Lost" });
  await page.goto(`${place.origin}${routes.adminRequests}?tab=done`);
  await expect(way(page, "Robin Lost")).toBeVisible();
});

withoutScripts(
  "without a script support is asked, its sender found and helped, and the answer is read with number and phrase",
  async ({ page, people, organizationWith, anotherBrowser }) => {
    const place = await organizationWith({ lock: { threshold: 3 } });
    const robin = await people.active(place);
    const helper = await people.active(place, { rank: "helpdesk" });
    const theirs = await anotherBrowser({ javaScriptEnabled: false });
    const { number, phrase } = await sendRequest(theirs, place, "support", { username: robin.username });
    await enter(page, place, helper);
    await page.goto(place.origin + routes.admin);
    await way(page, wordsOf("adminToday")("lookAt.requests")).click();
    await way(page, "Robin Lost").click();
    await expect(page.getByRole("heading", { level: 1, ...named(number) })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await button(page, text("linkNamed", { name: robin.name })).click();
    await expect(said(page)).toHaveText(text("notice.linked"));
    await button(page, wordsOf("adminUser")("acts.sendReset.button")).click();
    await expect(said(page)).toContainText(robin.name);
    await waitForMail(place, { to: robin.email });
    const sent = text("step.helped", { by: helper.name, act: wordsOf("adminUser")("acts.sendReset.button") });
    await expect(page.getByRole("main")).toContainText(sent);
    await writeField(page).fill(`Your username is ${robin.username}.`);
    await button(page, text("answer")).click();
    await expect(page.getByText(refusals("case-discloses.administrator"))).toBeVisible();
    await expect(writeField(page)).toHaveValue(`Your username is ${robin.username}.`);
    await expectNoSidewaysScroll(page);
    await page.getByText(text("cannedTitle")).click();
    await way(page, text("canned.mailed.title")).click();
    await expect(writeField(page)).toHaveValue(text("canned.mailed.text"));
    await button(page, text("answer")).click();
    await expect(said(page)).toHaveText(text("notice.answered-unmailed"));
    const elsewhere = await anotherBrowser({ javaScriptEnabled: false });
    await enterWith(elsewhere, place, number, phrase);
    await expect(elsewhere.getByText(text("canned.mailed.text"))).toBeVisible();
    await expect(elsewhere.getByText(own("outcomes.answered"))).toBeVisible();
    await expect(elsewhere.getByText(own("steps.worked"))).toHaveCount(1);
    await expect(elsewhere.getByRole("main")).not.toContainText(robin.name);
  },
);

for (const [scripts, run] of [
  ["with a script", test],
  ["without a script", withoutScripts],
] as const) {
  run(
    `of two administrators the second is told and keeps what was typed, ${scripts}`,
    async ({ page, people, organizationWith, anotherBrowser, javaScriptEnabled }) => {
      const place = await organizationWith({});
      const [first, second] = [
        await people.active(place, { rank: "helpdesk" }),
        await people.active(place, { rank: "administrator" }),
      ];
      const other = await anotherBrowser({ javaScriptEnabled });
      const stranger = await anotherBrowser();
      await sendRequest(stranger, place, "support", {});
      for (const [desk, who] of [
        [page, first],
        [other, second],
      ] as const) {
        await enter(desk, place, who);
        await desk.goto(place.origin + routes.adminRequests);
        await way(desk, "Robin Lost").click();
        await expect(writeField(desk)).toBeVisible();
      }
      await page.getByLabel(text("noteText"), { exact: true }).fill("They called as well.");
      await button(page, text("saveNote")).click();
      await expect(said(page)).toHaveText(text("notice.noted"));
      await writeField(other).fill("Please come to us.");
      await button(other, text("ask")).click();
      await expect(other.getByRole("main").getByRole("alert")).toContainText(changed);
      await expect(other.getByText("They called as well.")).toBeVisible();
      await expect(writeField(other)).toHaveValue("Please come to us.");
      await page.getByText(text("closeOpen")).click();
      await button(page, text("closeNow")).click();
      await expect(said(page)).toHaveText(text("notice.closed"));
      await button(other, text("answer")).click();
      await expect(other.getByRole("main")).toContainText(text("meanwhile.unsent"));
      await expect(writeField(other)).toHaveValue("Please come to us.");
    },
  );
}

test("who receives requests is chosen on the page of each, and a limited help desk sees its own alone", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const [robin, someone] = [await people.active(place, { methods: ["password"] }), await people.active(place)];
  const helper = await people.active(place, { rank: "helpdesk" });
  await people.helpsOnly(helper, robin);
  await sendRequest(await anotherBrowser(), place, "support", { username: someone.username });
  await enter(page, place, await people.active(place, { rank: "administrator" }));
  await page.goto(place.origin + routes.adminRequests);
  await way(page, "Robin Lost").click();
  const helpers = await anotherBrowser();
  await enter(helpers, place, helper);
  await helpers.goto(page.url());
  await expect(helpers.getByRole("main")).toContainText(text("noSuggestions"));
  await button(page, text("linkNamed", { name: someone.name })).click();
  await expect(said(page)).toHaveText(text("notice.linked"));
  const cookie = await people.sessionOf(place, helper);
  const { status } = await plainRequest(place, new URL(page.url()).pathname, { headers: { cookie } });
  expect(status).toBe(404);
  await page.goto(place.origin + routes.adminUserEdit(helper.id));
  const edit = wordsOf("adminUser");
  await page.getByLabel(edit("edit.toldOfSupport"), { exact: true }).uncheck();
  await button(page, edit("edit.saveTold")).click();
  await expect(said(page)).toBeVisible();
  await expect(page.getByLabel(edit("edit.toldOfSupport"), { exact: true })).not.toBeChecked();
  await expect(page.getByLabel(edit("edit.toldOfAccounts"), { exact: true })).toBeChecked();
});

test("many that are alike are one line; one of them is taken, and the others are closed together with one reason", async ({
  page,
  product,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  await sendManyAlike(product, place, 6);
  await enter(page, place, admin);
  await page.goto(place.origin + routes.adminRequests);
  await way(page, text("more", { fold: "address", count: 5 })).click();
  await expect(button(page, text("fold.close", { count: 6 }))).toBeVisible();
  await expectGoodPage(page);
  await way(page, "Flood 2").click();
  await button(page, text("take")).click();
  await expect(said(page)).toHaveText(text("notice.assigned"));
  await page.goto(place.origin + routes.adminRequests);
  await way(page, text("more", { fold: "address", count: 4 })).click();
  await button(page, text("fold.close", { count: 5 })).click();
  await expect(said(page)).toHaveText(text("fold.all-closed"));
  await expect(way(page, "Flood 2")).toBeVisible();
  await expect(way(page, "Flood 0")).toHaveCount(0);
});
