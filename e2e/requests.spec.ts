import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { administrationOf } from "./support/administration";
import { refusal, sentenceOf } from "./support/door";
import { expectGoodPage } from "./support/good-page";
import { linkIn, waitForMail } from "./support/mailbox";
import { organizations } from "./support/organizations";
import { policyBecomes } from "./support/own-organization";
import { plainRequest } from "./support/plain-request";
import { enterWith, press, sendRequest } from "./support/requests";
import { expect, test } from "./support/test";
import { test as withoutScripts } from "./support/without-javascript";
import { wordsOf } from "./support/words";

const { administratorResets, resetToUnlock } = organizations;
const [words, request] = [wordsOf("case"), wordsOf("request")];

test("who has an address asks for an account, confirms the address, is asked, answers and is answered", async ({
  page,
  product,
}) => {
  const email = `robin-${randomUUID()}@example.test`;
  const { number } = await sendRequest(page, resetToUnlock, "requestAccount", { email, comment: "Some secret words" });
  await expect(page.getByRole("status")).toContainText(email);
  await expectGoodPage(page);
  const letter = await waitForMail(resetToUnlock, { to: email });
  expect(letter.text).not.toMatch(/Robin|secret words/);
  const { pathname } = new URL(linkIn(letter, routes.case));
  for (let times = 0; times < 2; times++) await plainRequest(resetToUnlock, pathname);
  await page.context().clearCookies();
  await page.goto(linkIn(letter, routes.case));
  await expect(page).toHaveURL(resetToUnlock.origin + routes.case);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  await expectGoodPage(page);
  await press(page, words("confirm"));
  await expect(page.getByText(words("notice.confirmed"))).toBeVisible();
  const desk = administrationOf(product);
  expect(await desk.writeOn(resetToUnlock, number, "ask", "Which group?")).toBe(true);
  const told = await waitForMail(resetToUnlock, { to: email, after: [letter] });
  expect(told.text).not.toContain("Which group?");
  await page.goto(linkIn(told, routes.case));
  await expect(page.getByText("Which group?")).toBeVisible();
  await page.getByLabel(words("answerLabel")).fill("The choir");
  await press(page, words("answerSubmit"));
  await expect(page.getByText(words("notice.added"))).toBeVisible();
  await desk.writeOn(resetToUnlock, number, "answer", "Here is your answer.");
  await page.reload();
  await expect(page.getByText("Here is your answer.")).toBeVisible();
  await expect(page.getByText(words("outcomes.answered"))).toBeVisible();
  await expectGoodPage(page);
  await press(page, words("leave"));
  await expect(page.getByText(words("why.left"))).toBeVisible();
});

for (const [how, run] of [
  ["with a script", test],
  ["without one", withoutScripts],
] as const) {
  run(`a form that is older than the policy loses no word, ${how}`, async ({ page, product, organizationWith }) => {
    const place = await organizationWith({});
    const asked = wordsOf("request");
    await page.goto(place.origin + routes.troubleRequestAccount);
    await page.getByLabel(asked("name"), { exact: true }).fill("Robin Lost");
    await page.locator("[name=phone]").fill("555 0199");
    const account = { phone: "hidden", department: "required" } as const;
    await policyBecomes(product, place, { requests: { account } });
    await press(page, asked("submit"));
    await expect(page.getByText(wordsOf("refusal")("field-not-asked.person"))).toBeVisible();
    await expect(page.locator("[name=phone]")).toHaveValue("555 0199");
    await expect(page.getByLabel(asked("name"), { exact: true })).toHaveValue("Robin Lost");
    await page.locator("[name=phone]").fill("");
    await page.getByLabel(asked("department"), { exact: true }).fill("The choir");
    await press(page, asked("submit"));
    await expect(page.getByRole("status").filter({ hasText: asked("sent") })).toBeVisible();
  });
}

withoutScripts(
  "without a script and without an address support is asked, and the answer read with number and phrase from another browser",
  async ({ page, product, anotherBrowser }) => {
    const { number, phrase } = await sendRequest(page, administratorResets, "support", { username: "robin?" });
    await administrationOf(product).writeOn(administratorResets, number, "answer", "Please come to the front desk.");
    const elsewhere = await anotherBrowser({ javaScriptEnabled: false });
    await enterWith(elsewhere, administratorResets, number, "00000-0000-0000");
    await expect(refusal(elsewhere)).toContainText(sentenceOf("case-unknown"));
    await enterWith(elsewhere, administratorResets, number, phrase.toUpperCase().replaceAll("-", " "));
    await expect(elsewhere.getByText("Please come to the front desk.")).toBeVisible();
    await elsewhere.getByLabel(words("addLabel")).fill("Thank you.");
    await press(elsewhere, words("addSubmit"));
    await expect(elsewhere.getByText(words("notice.added"))).toBeVisible();
    await expect(elsewhere.getByText(words("means.receivedAgain"))).toBeVisible();
  },
);

test("administrators are told by mail of what somebody wrote, as text", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const helper = await people.active(place, { rank: "helpdesk" });
  const comment = `<b>Help</b> ${randomUUID()}`;
  const { number } = await sendRequest(page, place, "support", { comment });
  const letter = await waitForMail(place, { to: helper.email, text: new RegExp(number) });
  expect(letter.text).toContain(comment);
  expect(letter.html).not.toContain("<b>Help</b>");
  expect(letter.links.some((link) => link.includes(routes.adminRequests))).toBe(true);
});

test("what is wrong with a request is said beside its field before it is sent, and no longer once it is mended", async ({
  page,
}) => {
  await page.goto(resetToUnlock.origin + routes.troubleRequestAccount);
  const name = page.getByRole("textbox", { name: request("name"), exact: true });
  const address = page.getByRole("textbox", { name: request("email") });
  await address.fill("robin at example");
  let sent = 0;
  page.on("request", (asked) => {
    if (asked.method() === "POST") sent++;
  });
  await page.getByRole("button", { name: request("submit") }).click();
  await expect(name).toBeFocused();
  await expect(page.getByText(wordsOf("refusal")("field-missing.person", { field: "name" }))).toBeVisible();
  await expect(page.getByText(sentenceOf("email-invalid"))).toBeVisible();
  await expectGoodPage(page);
  await name.fill("Robin Doe");
  await address.fill("robin@example.test");
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
  expect(sent).toBe(0);
});
