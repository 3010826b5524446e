import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { enter } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { plainRequest } from "./support/plain-request";
import { enterWith, press } from "./support/requests";
import { expect, test } from "./support/test";
import { said } from "./support/user-pages";
import { wordsOf } from "./support/words";

const { operator, resetToUnlock } = organizations;
const [request, words, requests, area] = [
  wordsOf("request"),
  wordsOf("case"),
  wordsOf("adminRequests"),
  wordsOf("operator"),
];

test("whom nothing helped writes to the operator from the help page, and is told who administers the organization", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const receiver = await people.active(operator, { rank: "helpdesk" });
  const owner = await people.active(resetToUnlock, { rank: "owner" });
  const comment = `Nobody answers ${randomUUID()}`;
  await page.goto(resetToUnlock.origin + routes.troubleHelp);
  await page.getByRole("link", { name: request("ticketLink") }).click();
  await expectGoodPage(page);
  await page.getByLabel(request("name"), { exact: true }).fill("Robin Lost");
  await page.locator("[name=comment]").fill(comment);
  await press(page, request("submit"));
  await expect(page.getByRole("status").filter({ hasText: request("sent") })).toBeVisible();
  const slip = page.locator("dl > div b");
  const [number = "", phrase = ""] = await slip.allTextContents();

  const desk = await anotherBrowser();
  await enter(desk, operator, receiver);
  await desk.goto(operator.origin + routes.operatorTickets);
  await expectGoodPage(desk);
  const line = desk.getByRole("listitem").filter({ hasText: number });
  await line.getByRole("link").click();
  await expect(desk.getByText(comment)).toBeVisible();
  await expectGoodPage(desk);
  await press(desk, requests("take"));
  await expect(said(desk)).toContainText(requests("notice.assigned"));
  const written = desk.getByRole("textbox", { name: area("tickets.label") });
  await written.fill(`You are ${owner.username}`);
  await press(desk, requests("answer"));
  await expect(written).toHaveAccessibleDescription(new RegExp(wordsOf("refusal")("ticket-discloses.fix")));
  await desk.getByRole("link", { name: area("tickets.whoCanned") }).click();
  await press(desk, requests("answer"));
  await expect(said(desk)).toContainText(requests("notice.answered-unmailed"));

  await page.context().clearCookies();
  await enterWith(page, resetToUnlock, number, phrase);
  await expect(page.getByText(words("operator")).first()).toBeVisible();
  await expect(page.getByText(words("outcomes.answered"))).toBeVisible();
  await expectGoodPage(page);
});

test("an administrator writes to the operator, is told by mail of the answer, and reads it in their own area", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const administrator = await people.active(place, { rank: "administrator" });
  const colleague = await people.active(operator, { rank: "helpdesk" });
  await enter(page, place, administrator);
  await page.goto(`${place.origin + routes.adminRequests}?tab=tickets`);
  await expectGoodPage(page);
  await page.getByRole("link", { name: requests("ticket.open") }).click();
  await page.getByRole("textbox", { name: requests("ticket.text") }).fill("Mails do not arrive here");
  await press(page, requests("ticket.send"));
  await expect(said(page)).toContainText(requests("ticket.sent"));
  await expectGoodPage(page);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  const desk = await anotherBrowser();
  await enter(desk, operator, colleague);
  await desk.goto(operator.origin + routes.operatorTicket(id));
  await desk.getByRole("textbox", { name: area("tickets.label") }).fill("Please look at your firewall");
  await press(desk, requests("answer"));
  await expect(said(desk)).toContainText(requests("notice.answered"));

  const letter = await waitForMail(place, { to: administrator.email });
  expect(letter.text).not.toContain("firewall");
  await page.goto(linkIn(letter, routes.adminRequests));
  await expect(page.getByText("Please look at your firewall")).toBeVisible();
  await expect(page.getByText(requests("whose.operator")).first()).toBeVisible();
  await page.getByRole("textbox", { name: requests("ticket.text") }).fill("It was that");
  await press(page, requests("ticket.send"));
  await expect(page.getByRole("textbox", { name: requests("ticket.text") })).toHaveValue("");
  await expect(page.getByText("It was that")).toBeVisible();
  await desk.reload();
  await expect(desk.getByText("It was that")).toBeVisible();
  const cookie = await people.sessionOf(place, administrator);
  for (const path of [routes.operatorTickets, routes.operatorTicket(id)]) {
    const { status } = await plainRequest(place, path, { headers: { cookie, accept: "text/html" } });
    expect.soft(status, path).toBe(404);
  }
});
