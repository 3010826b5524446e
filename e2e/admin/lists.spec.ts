import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { enter, refusal, signIn } from "../support/door";
import { expectGoodPage } from "../support/good-page";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { button, said, way } from "../support/user-pages";
import { wordsOf } from "../support/words";

const [text, refusals] = [wordsOf("adminLists"), wordsOf("refusal")];
const [entries, person] = [wordsOf("adminLists.entries"), wordsOf("adminUsers.new")];

async function send(page: Page, origin: string, content: string) {
  await page.goto(origin + routes.adminLists);
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.getByLabel(text("file")).setInputFiles(file);
  await page.getByRole("button", { name: text("send") }).click();
  await expect(page.getByRole("heading", { level: 1, name: "people.csv" })).toBeVisible();
}

test("a file is looked at, mended, put in force; whoever is missing is kept out, and put on it by hand", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  const [kept, gone] = [await people.active(place), await people.active(place)];
  await enter(page, place, admin);
  await page.goto(place.origin + routes.adminLists);
  await expect(page.getByRole("main")).toContainText(text("none"));
  await expectGoodPage(page);

  // Headings that nobody knows: nothing happens to anybody until somebody says which column is which.
  await send(page, place.origin, `wer,wo\n${kept.name},${kept.email}\nNobody,nowhere`);
  await expect(page.getByRole("alert").filter({ hasText: text("failures.no-key-column") })).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel(text("columns.email")).selectOption({ label: "wo" });
  await button(page, text("readAgain")).click();
  await expect(page.getByRole("heading", { name: text("would") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    `${text("lineOf", { line: 3 })} ${text("mistakes.email-invalid")}`,
  );
  await expect(way(page, gone.name)).toBeVisible();
  await expectGoodPage(page);
  await button(page, text("confirm", { count: 1 })).click();
  await expect(said(page)).toHaveText(text("notices.confirmed"));

  const lockedOut = await anotherBrowser();
  await signIn(lockedOut, place, gone);
  await expect(refusal(lockedOut)).toContainText(refusals("not-on-list.person"));
  await enter(lockedOut, place, kept);

  await page.goto(place.origin + routes.adminUserWhy(gone.id));
  await expect(page.getByRole("main")).toContainText(wordsOf("why")("rungs.onList.bad"));
  await expectGoodPage(page);
  await page.getByLabel(wordsOf("admin")("comment")).first().fill("Called at night, is enrolled");
  await button(page, wordsOf("adminUser")("acts.addToList.button")).click();
  await expect(said(page)).toContainText(gone.name);
  const backIn = await anotherBrowser();
  await enter(backIn, place, gone);

  await page.goto(place.origin + routes.adminLists);
  await page.getByText(entries("add")).click();
  await page.getByLabel(person("optional", { label: person("email") })).fill("nora@example.test");
  await page.getByLabel(wordsOf("admin")("comment")).last().fill("Enrolled late");
  await button(page, entries("addNow")).click();
  await expect(said(page)).toHaveText(text("notices.added"));
  await page.getByRole("searchbox", { name: entries("search") }).fill(gone.email);
  await button(page, entries("submit")).click();
  await page.getByText(entries("remove")).click();
  await expectGoodPage(page);
  await page.getByLabel(wordsOf("admin")("comment")).first().fill("Was somebody else");
  await button(page, entries("removeNow")).click();
  await expect(said(page)).toHaveText(text("notices.removedLost"));
  await backIn.reload();
  await expect(backIn).toHaveURL(/sign-in/);
});

test("a list that takes the access of many asks for their number; the rows with mistakes come as a file", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  for (let count = 0; count < 7; count++) await people.active(place);
  await enter(page, place, admin);
  await send(page, place.origin, "e-mail\nsomebody@example.test\n=1+1");
  await page.getByLabel(text("typed")).fill("8");
  await button(page, text("confirm", { count: 7 })).click();
  await expect(page.getByRole("main")).toContainText(refusals("list-hold.administrator", { count: 7 }));
  await page.getByLabel(text("typed")).fill("7");
  const address = new URL(page.url()).pathname;
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { body } = await plainRequest(place, `${address}/mistakes`, { headers: { cookie } });
  expect(body).toContain("'=1+1");
  await button(page, text("confirm", { count: 7 })).click();
  await expect(said(page)).toHaveText(text("notices.confirmed"));
  await expectGoodPage(page);
});
