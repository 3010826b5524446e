import { routes } from "@/lib/routes";
import { expectAccessible } from "../support/accessibility";
import { enter, expectInside, refusal, sentenceOf, signIn, tryInVain } from "../support/door";
import { organizations } from "../support/organizations";
import { chooseNewPassword } from "../support/recovery";
import { expect, test } from "../support/test";
import { button } from "../support/user-pages";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const why = wordsOf("why");
const fresh = "quiet green river stones";

test("a browser that still gives the previous password is told so, does not lock for it, and the help desk sees which one it is", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountPassword);
  await page.getByLabel(wordsOf("changePassword")("current"), { exact: true }).fill(person.password);
  await chooseNewPassword(page, fresh);
  await expect(page.getByRole("status")).toHaveText(wordsOf("changePassword")("done"));
  await page.context().clearCookies({ name: "__Host-latchkey-session" });

  await page.goto(balanced.origin + routes.signIn);
  for (let n = 0; n < 20; n++) await tryInVain(page, balanced, person.username, person.password);
  await expect(refusal(page)).toContainText(/your previous password: it was good until .*\d{1,2}:\d{2}/);
  const stranger = await anotherBrowser();
  await stranger.goto(balanced.origin + routes.signIn);
  await tryInVain(stranger, balanced, person.username, person.password);
  await expect(refusal(stranger)).toContainText(sentenceOf("invalid-credentials"));

  const desk = await anotherBrowser();
  await enter(desk, balanced, await people.active(balanced, { rank: "helpdesk" }));
  await desk.goto(`${balanced.origin}${routes.adminWhy}?q=${person.username}`);
  await expect(desk.getByText(/Most likely the previous password, .*20 times/)).toBeVisible();
  const lines = desk.getByRole("list", { name: why("sources.title") }).getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText("20 times");
  await expect(lines.first()).toContainText("still holds the old password: 20 of them were the previous one");
  await expect(button(desk, why("sources.copy", { name: person.name }))).toBeVisible();
  await expect(lines.last()).toContainText("nobody we know");
  await expectAccessible(desk);

  await signIn(page, balanced, { ...person, password: fresh });
  await expectInside(page, person);
});
