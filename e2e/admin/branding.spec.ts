import { routes } from "@/lib/routes";
import { expectAccessible } from "../support/accessibility";
import { enter, refusal } from "../support/door";
import { expectGoodPage } from "../support/good-page";
import { linkIn, waitForMail } from "../support/mailbox";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { test as withoutScript } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const text = wordsOf("adminBranding");
const own = "Sign in with your works number.\nThe door closes at 18:00.";

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z" fill="#123456"/></svg>';
const file = (name: string, mimeType: string, content: string | Buffer) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test("what is typed comes to life beside the form, and strangers see it as soon as it is saved", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const stranger = await anotherBrowser();
  await stranger.goto(place.origin + routes.signIn);
  await enter(page, place, await people.active(place, { rank: "administrator" }));
  await page.goto(place.origin + routes.adminBranding);
  await page.getByLabel(text("name"), { exact: true }).fill("The Old Mill");
  await page.getByLabel(text("signInWords"), { exact: true }).fill(own);
  await page.getByLabel(text("troubleLabel"), { exact: true }).fill("Lost your key?");
  await page.getByLabel(text("accent"), { exact: true }).fill("#ffd400");
  const look = page.getByRole("figure");
  await expect(look).toContainText("The Old Mill");
  await expect(look).toContainText("The door closes at 18:00.");
  await expect(look).toContainText("Lost your key?");
  await expect(page.getByText(text("moved"))).toBeVisible();
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByRole("status").filter({ hasText: text("notice.saved") })).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("The Old Mill");
  await expect(stranger.getByRole("main")).toContainText("The door closes at 18:00.");
  await expect(stranger.getByRole("link", { name: "Lost your key?" })).toBeVisible();
});

test("a logo is shown, cleaned of what is no picture, and taken away again", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminBranding);
  const send = async (logo: ReturnType<typeof file>) => {
    await page.getByLabel(text("logoChoose")).setInputFiles(logo);
    await page.getByRole("button", { name: text("logoSubmit") }).click();
  };
  await send(file("logo.png", "image/png", "no picture at all"));
  const wrong = page.locator("#logo-error");
  await expect(wrong).toContainText(wordsOf("refusal")("logo-unreadable.administrator"));
  await send(file("logo.svg", "image/svg+xml", " ".repeat(300 * 1_024 - picture.length) + picture));
  await expect(wrong).toContainText(wordsOf("refusal")("logo-too-large.administrator", { size: "300", most: "256" }));
  await send(
    file("logo.svg", "image/svg+xml", picture.replace("<path", '<script>alert(1)</script><path onclick="x()"')),
  );
  await expect(page.getByText(text("notice.logo-cleaned"))).toBeVisible();
  const shown = await plainRequest(place, routes.logo);
  expect(shown.body).toBe(picture);
  expect(shown.headers["content-type"]).toBe("image/svg+xml");
  expect(shown.headers["content-security-policy"]).toContain("default-src 'none'");
  await page.getByRole("button", { name: text("logoRemove") }).click();
  await expect(page.getByText(text("notice.logo-removed"))).toBeVisible();
});

test("after a while the branding and the logo ask for the own password, and other words of the way to help can be taken back", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const owner = await people.active(place, { rank: "owner" });
  await enter(page, place, owner);
  await people.provenLongAgo(owner);
  await page.goto(place.origin + routes.adminBranding);
  const proof = page.getByLabel(wordsOf("admin")("proof"), { exact: true });
  await page.getByLabel(text("troubleLabel"), { exact: true }).fill("Lost your key?");
  await proof.first().fill("not the password at all");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(proof.first()).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(text("troubleLabel"), { exact: true })).toHaveValue("Lost your key?");
  await page.getByLabel(text("logoChoose")).setInputFiles(file("logo.svg", "image/svg+xml", picture));
  await proof.nth(1).fill("not the password at all");
  await page.getByRole("button", { name: text("logoSubmit") }).click();
  await expect(refusal(page)).toContainText(wordsOf("refusal")("wrong-proof.person"));
  await expectAccessible(page);
  await page.getByLabel(text("logoChoose")).setInputFiles(file("logo.svg", "image/svg+xml", picture));
  await proof.nth(1).fill(owner.password);
  await page.getByRole("button", { name: text("logoSubmit") }).click();
  await expect(page.getByText(text("notice.logo-saved"))).toBeVisible();
  await expect(proof).toHaveCount(0);
  await page.getByLabel(text("troubleLabel"), { exact: true }).fill("Lost your key?");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByText(text("notice.saved"))).toBeVisible();
  const mail = await waitForMail(place, { to: owner.email });
  await page.goto(linkIn(mail, "/undo"));
  await expect(page.getByRole("main")).toContainText("Lost your key?");
});

test("a larger request than a logo needs is turned away, and everywhere else a smaller one", async ({
  organizationWith,
}) => {
  const place = await organizationWith({});
  const post = (path: string, bytes: number) =>
    plainRequest(place, path, {
      method: "POST",
      body: Buffer.alloc(bytes),
      headers: { origin: place.origin, "content-type": "application/octet-stream" },
    });
  expect((await post(routes.adminBrandingLogo, 1_100_000)).status).toBe(413);
  expect((await post(routes.adminBranding, 70_000)).status).toBe(413);
  expect((await post(routes.adminBrandingLogo, 70_000)).status).toBe(400);
});

test("the second of two administrators is told, and loses nothing", async ({
  page,
  people,
  organizationWith,
  anotherBrowser,
}) => {
  const place = await organizationWith({});
  const first = await people.active(place, { rank: "administrator" });
  await enter(page, place, await people.active(place, { rank: "owner" }));
  const other = await anotherBrowser();
  await enter(other, place, first);
  for (const one of [page, other]) await one.goto(place.origin + routes.adminBranding);
  await other.getByLabel(text("name"), { exact: true }).fill("Theirs");
  await other.getByRole("button", { name: text("save") }).click();
  await expect(other.getByText(text("notice.saved"))).toBeVisible();
  await page.getByLabel(text("terms"), { exact: true }).fill("Wipe your feet.");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(refusal(page)).toContainText(first.name);
  await expect(page.getByLabel(text("terms"), { exact: true })).toHaveValue("Wipe your feet.");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByText(text("notice.saved"))).toBeVisible();
});

test("the branding is accessible and fits a small telephone, in light and dark", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminBranding);
  await expectGoodPage(page);
});

withoutScript("the branding and the logo are changed without a script", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(place.origin + routes.adminBranding);
  await page.getByLabel(text("signInWords"), { exact: true }).fill(own);
  await page.getByLabel(text("accent"), { exact: true }).fill("no color");
  await page.locator("form").evaluateAll((forms) => {
    for (const form of forms) (form as HTMLFormElement).noValidate = true;
  });
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByLabel(text("accent"), { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(text("accent"), { exact: true }).fill("#7a1f5c");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByText(text("notice.saved"))).toBeVisible();
  const large = " ".repeat(300 * 1_024 - picture.length) + picture;
  await page.getByLabel(text("logoChoose")).setInputFiles(file("logo.svg", "image/svg+xml", large));
  await page.getByRole("button", { name: text("logoSubmit") }).click();
  const tooLarge = wordsOf("refusal")("logo-too-large.administrator", { size: "300", most: "256" });
  await expect(page.locator("#logo-error")).toContainText(tooLarge);
  await page.getByLabel(text("logoChoose")).setInputFiles(file("logo.svg", "image/svg+xml", picture));
  await page.getByRole("button", { name: text("logoSubmit") }).click();
  await expect(page.getByText(text("notice.logo-saved"))).toBeVisible();
});
