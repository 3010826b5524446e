import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { enter } from "../support/door";
import { lettersTo, waitForMail } from "../support/mailbox";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const text = wordsOf("adminTomorrow");
const list = wordsOf("adminUsers");
const user = wordsOf("adminUser");
const today = wordsOf("adminToday");
const invitation = { subject: /./, text: /\/activate\// };

test("whoever will fail is mended one by one and all at once, and the mails go out", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const { origin } = place;
  const late = [
    await people.invitedLongAgo(place),
    await people.invitedLongAgo(place),
    await people.invitedLongAgo(place),
  ];
  const alone = await people.active(place, { methods: ["saml"] });
  const before = await Promise.all(late.map(({ email }) => lettersTo(place, email ?? "")));
  await enter(page, place, await people.active(place, { rank: "owner" }));

  await page.goto(origin + routes.admin);
  await page.getByRole("link", { name: today("lookAt.tomorrow"), exact: true }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText(text("count", { count: 4, more: "no" }));
  await expect(main).toContainText("the only owner of");
  await expect(main.getByRole("listitem").filter({ hasText: alone.username })).toContainText("only SAML");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const line = (username: string) => main.getByRole("listitem").filter({ hasText: username });
  const [one, ...others] = late;
  if (!one) throw new Error("nobody was invited");
  await expect(line(one.username)).toContainText("the invitation ran out on");
  await line(one.username)
    .getByRole("button", { name: user("acts.sendActivation.button"), exact: true })
    .click();
  await expect(main.getByRole("status").first()).toContainText(one.email ?? "");
  await expect(line(one.username)).toHaveCount(0);
  await waitForMail(place, { to: one.email ?? "", after: before[0], ...invitation });

  const all = list("count", { count: 2 });
  await main
    .getByRole("link", { name: text("fixAll", { act: list("bulk.acts.send-activation"), all }), exact: true })
    .click();
  await expect(main.getByText(list("bulk.count", { count: 2 }), { exact: true })).toBeVisible();
  await page.getByRole("button", { name: list("bulk.starts.send-activation", { count: 2 }), exact: true }).click();
  await expect(main.getByText(list("bulk.finished"), { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(main.getByText(list("bulk.done", { count: 2 }), { exact: true })).toBeVisible();
  for (const [turn, { email }] of others.entries())
    await waitForMail(place, { to: email ?? "", after: before[turn + 1], ...invitation });

  await main.getByRole("link", { name: wordsOf("admin")("places.tomorrow"), exact: true }).click();
  await expect(main).toContainText(text("count", { count: 1, more: "no" }));
  for (const { username } of late) await expect(line(username)).toHaveCount(0);
});

test("a limited help desk is shown its own people, and what it may do; where nobody is in trouble it is told so", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const own = await people.active(place, { methods: ["password"] });
  const helper = await people.active(place, { rank: "helpdesk" });
  await people.helpsOnly(helper, own);
  const other = await people.invitedLongAgo(place);
  await enter(page, place, helper);
  await page.goto(place.origin + routes.adminTomorrow);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: text("nobodyOfYours"), exact: true })).toBeVisible();
  await expect(main).not.toContainText(other.username);
  await expect(main).not.toContainText(text("owners.title"));
  await expectAccessible(page);
});
