import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { enter, expectInside, tryToSignIn } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { lettersTo, linkIn, waitForMail } from "./support/mailbox";
import { organizations, type Place } from "./support/organizations";
import { plainRequest } from "./support/plain-request";
import { activateWith } from "./support/recovery";
import { press } from "./support/requests";
import { expect, test } from "./support/test";
import { said } from "./support/user-pages";
import { wordsOf } from "./support/words";

const { operator, balanced } = organizations;
const [words, admin, audit, events] = [
  wordsOf("operator"),
  wordsOf("admin"),
  wordsOf("adminAudit"),
  wordsOf("historyEvent"),
];
const fresh = "quiet green river stones";

/** A host that nobody has yet, at the port of the product. */
function newPlace(): Place {
  const name = `new-${randomUUID().slice(0, 8)}`;
  const origin = operator.origin.replace("operator.", `${name}.`);
  return { ...operator, name, origin, host: new URL(origin).host };
}

test("the operator makes an organization, its first owner comes in, and it is suspended and goes on", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const place = newPlace();
  const email = `fumiko-${randomUUID()}@example.test`;
  await enter(page, operator, await people.active(operator, { rank: "administrator" }));
  await page.goto(operator.origin + routes.operator);
  await expectGoodPage(page);
  await page.getByRole("link", { name: words("new.open") }).click();
  await expectGoodPage(page);
  await page.getByLabel(words("new.name"), { exact: true }).fill(place.name);
  await page.getByLabel(words("new.origin"), { exact: true }).fill("nowhere");
  await page.getByLabel(words("new.ownerName"), { exact: true }).fill("Fumiko Founder");
  await page.getByLabel(words("new.email"), { exact: true }).fill(email);
  await press(page, words("new.submit"));
  await expect(page.getByLabel(words("new.origin"), { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(words("new.origin"), { exact: true }).fill(place.origin);
  await press(page, words("new.submit"));
  await expect(said(page)).toContainText(words("notices.opened"));
  const organizationPage = new URL(page.url()).pathname;
  await expectGoodPage(page);
  await press(page, words("invitation.resend"));
  await expect(said(page)).toContainText(words("notices.resent"));
  await expect.poll(async () => (await lettersTo(place, email)).length).toBe(2);

  const owner = await anotherBrowser();
  await owner.goto(linkIn(await waitForMail(place, { to: email }), routes.activate));
  await activateWith(owner, fresh);
  await tryToSignIn(owner, place, email, fresh);
  await expectInside(owner, { name: "Fumiko Founder" });
  await owner.goto(place.origin + routes.adminAudit);
  await expect(owner.getByText(audit("operator")).first()).toBeVisible();

  await page.goto(operator.origin + organizationPage);
  await expect(page.getByText(words("invitation.title"))).toBeHidden();
  await page.getByText(words("suspend.open")).click();
  await page.getByLabel(admin("comment")).last().fill("The contract has ended");
  await press(page, words("suspend.now"));
  await expect(said(page)).toContainText(words("notices.suspended"));
  await expect
    .poll(async () => (await plainRequest(place, routes.signIn, { headers: { accept: "text/html" } })).status)
    .toBe(403);
  await press(page, words("suspend.resume"));
  await expect(said(page)).toContainText(words("notices.resumed"));
  await expect.poll(async () => (await plainRequest(place, routes.signIn)).status).toBe(200);
  await owner.goto(place.origin + routes.signIn);
  await tryToSignIn(owner, place, email, fresh);
  await expectInside(owner, { name: "Fumiko Founder" });
  await owner.goto(place.origin + routes.adminAudit);
  await expect(owner.getByText(events("organization-suspended")).first()).toBeVisible();
  await expect(owner.getByText(/The contract has ended/).first()).toBeVisible();
});

test("the operator's area is on the operator's host alone, for its people alone (T87, T88)", async ({ people }) => {
  const foreign = await people.active(balanced);
  const pages = [
    [routes.operator, 200, 200],
    [routes.operatorOrganizationNew, 403, 200],
    [routes.operatorOrganization(foreign.id), 404, 404],
    [routes.operatorTickets, 200, 200],
    [routes.operatorTicket(foreign.id), 404, 404],
    [`${routes.operator}/nothing`, 404, 404],
  ] as const;
  const ranks = ["none", "helpdesk", "administrator", "owner"] as const;
  for (const rank of ranks) {
    const cookie = await people.sessionOf(operator, await people.active(operator, { rank }));
    const elsewhere = await people.sessionOf(balanced, await people.active(balanced, { rank }));
    for (const [path, helpdesk, administrator] of pages) {
      const here = await plainRequest(operator, path, { headers: { cookie, accept: "text/html" } });
      const expected = rank === "none" ? 404 : rank === "helpdesk" ? helpdesk : administrator;
      expect.soft(here.status, `${rank} at ${path}`).toBe(expected);
      const there = await plainRequest(balanced, path, { headers: { cookie: elsewhere, accept: "text/html" } });
      expect.soft(there.status, `${rank} of another organization at ${path}`).toBe(404);
    }
  }
  const stranger = await plainRequest(operator, routes.operator, { headers: { accept: "text/html" } });
  expect([stranger.status, stranger.headers.location]).toEqual([307, expect.stringMatching(/^\/sign-in\?returnTo=/)]);
});
