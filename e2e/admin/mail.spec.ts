import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { mailServiceOf } from "../support/mail-service";
import { lettersTo, linkIn, waitForMail } from "../support/mailbox";
import { organizations } from "../support/organizations";
import { activateWith } from "../support/recovery";
import { expect, test } from "../support/test";
import { atTheList, button, find, said, tab, way } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const words = wordsOf("adminUser");
const why = wordsOf("why");
const fresh = "quiet green river stones";
const bounce = { bounce: { type: "Permanent", subType: "General", message: "550 5.1.1 No such user" } };

test("a mail that came back is said with their server’s words; the same link is sent again, arrives and is used", async ({
  page,
  people,
  product,
  anotherBrowser,
}) => {
  const person = await people.invited(balanced);
  const first = await waitForMail(balanced, { to: person.email, text: /\/activate\// });
  await atTheList(page, people, "helpdesk");
  await find(page, person);
  const overview = page.url();
  await expect(page.getByRole("main")).not.toContainText("550 5.1.1");
  const report = await mailServiceOf(product, person.email);
  expect((await report("email.bounced", bounce, Buffer.alloc(24, 1))).status).toBe(401);
  await tab(page, "mail").click();
  await expect(page.getByRole("main")).not.toContainText("550 5.1.1");
  expect((await report("email.bounced", bounce)).status).toBe(204);
  expect((await report("email.delivered")).status).toBe(204);

  await page.goto(overview);
  const unreached = page.getByRole("main").getByText(/was sent back by their server, .*550 5\.1\.1 No such user/);
  await expect(unreached).toBeVisible();
  await expect(way(page, why("unreached.change"))).toHaveCount(0);
  await way(page, why("unreached.mail")).click();
  await expect(page.getByText(words("mail.states.bounced"), { exact: true })).toBeVisible();
  await page.getByText(wordsOf("mailLife")("title"), { exact: true }).click();
  await expect(page.getByText(/was sent back by your mail server at .* UTC, .*550 5\.1\.1/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const known = await lettersTo(balanced, person.email);
  await button(page, words("mail.again")).click();
  await expect(said(page)).toHaveText(words("notices.mail-sent-again", { address: person.email }));
  const second = await waitForMail(balanced, { to: person.email, after: known });
  expect(linkIn(second, routes.activate)).toBe(linkIn(first, routes.activate));
  const later = await mailServiceOf(product, person.email);
  expect((await later("email.delivered")).status).toBe(204);
  await page.goto(overview);
  await expect(unreached).toHaveCount(0);

  const theirs = await anotherBrowser();
  await theirs.goto(linkIn(second, routes.activate));
  await activateWith(theirs, fresh);
  await expect(theirs).toHaveURL((url) => url.pathname === routes.signIn);
  await tab(page, "edit").click();
  const life = page.getByRole("main");
  await expect(life).toContainText(/Mail sent back by their server, .*Sent again by /s);
  await expect(life).toContainText(/Mail delivered to their server, .*Its page was shown in that browser.*Used/s);
});
