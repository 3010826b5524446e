import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility";
import { enter } from "../support/door";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { test as withoutScripts } from "../support/without-javascript";
import { wordsOf } from "../support/words";

const text = wordsOf("adminAudit");
const events = wordsOf("historyEvent");
const types = wordsOf("adminTypes");

const addType = async (page: Page, origin: string, name: string, comment: string) => {
  await page.goto(origin + routes.adminTypeNew);
  await page.getByLabel(types("name"), { exact: true }).fill(name);
  await page.getByText(wordsOf("admin")("addComment"), { exact: true }).click();
  await page.getByLabel(wordsOf("admin")("comment"), { exact: true }).fill(comment);
  await page.getByRole("button", { name: types("create"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(types("notices.added"));
};

test("the audit says who did what, from where and why, and is found by each", async ({
  page,
  people,
  organizationWith,
  clientAddress,
}) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  await enter(page, place, admin);
  await addType(page, place.origin, "Night shift", "Asked for by the ward");
  await page.goto(place.origin + routes.adminAudit);
  const added = page.getByRole("listitem").filter({ hasText: "Night shift" });
  await expect(added).toContainText(events("type-changed", { reason: "added", name: "Night shift" }));
  await expect(added).toContainText(text("because", { comment: "Asked for by the ward" }));
  await expect(added).toContainText(text("from_address", { address: clientAddress }));
  await expect(added.getByRole("link", { name: admin.name, exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  for (const [field, typed] of [
    ["who", admin.username],
    ["text", "by the ward"],
    ["text", clientAddress],
  ] as const) {
    if (field === "text") await page.getByText(text("filter"), { exact: true }).click();
    await page.getByLabel(text(field), { exact: true }).fill(typed);
    await page.getByLabel(text("kind"), { exact: true }).selectOption("settings");
    await page.getByRole("button", { name: text("search"), exact: true }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get(field) === typed);
    await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "“" })).toHaveCount(1);
    await expect(added).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: text("reset"), exact: true }).click();
  }
  await page.goto(`${place.origin}${routes.adminAudit}?to=2020-01-01`);
  await expect(page.getByRole("heading", { name: text("none") })).toBeVisible();
});

test("free text finds an event by its own words, as they stand there", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "administrator" }));
  await addType(page, place.origin, "Night shift", "Asked for by the ward");
  await page.goto(`${place.origin}${routes.adminAudit}?text=was+added`);
  await expect(page.getByLabel(text("text"), { exact: true })).toHaveValue("was added");
  await expect(page.getByText(events("type-changed", { reason: "added", name: "Night shift" }))).toBeVisible();
  await page.goto(`${place.origin}${routes.adminAudit}?text=was+removed`);
  await expect(page.getByRole("heading", { name: text("none") })).toBeVisible();
});

test("pages of fifty go on where the last one ended", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  await people.manyRefused(place, 120);
  await enter(page, place, admin);
  await page.goto(`${place.origin}${routes.adminAudit}?kind=refusals`);
  const seen = new Set<string>();
  for (const count of [50, 50, 20]) {
    const times = await page
      .getByRole("main")
      .locator("time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    expect(times).toHaveLength(count);
    for (const time of times) seen.add(String(time));
    if (count === 50) await page.getByRole("link", { name: text("older"), exact: true }).click();
    await page.waitForLoadState();
  }
  expect(seen.size).toBe(120);
});

test("what is shown can be taken along, and the export is an event itself", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "administrator" }));
  await addType(page, place.origin, "=1+1", 'quoted, "so"');
  await page.goto(`${place.origin}${routes.adminAudit}?kind=settings`);
  const begun = page.waitForEvent("download");
  await page.getByRole("link", { name: text("csvLabel"), exact: true }).click();
  const file = await readFile(await (await begun).path(), "utf8");
  expect(file.split("\r\n")[0]).toMatch(/^id,at,kind,/);
  expect(file).toContain('"quoted, ""so"""');
  expect(file).not.toMatch(/(^|,)=/m);
  await page.goto(`${place.origin}${routes.adminAudit}?kind=exports`);
  await expect(page.getByText(events("audit-exported"))).toBeVisible();
});

test("an export asks for the own password when that was long ago, and then downloads", async ({
  page,
  people,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const admin = await people.active(place, { rank: "administrator" });
  await enter(page, place, admin);
  await people.provenLongAgo(admin);
  await page.goto(place.origin + routes.adminAudit);
  await page.getByRole("link", { name: text("jsonlLabel"), exact: true }).click();
  await expect(page.getByRole("heading", { name: text("proofTitle") })).toBeVisible();
  await expectAccessible(page);
  const proof = page.getByLabel(wordsOf("admin")("proof"), { exact: true });
  const submit = page.getByRole("button", { name: text("proofSubmit", { format: text("jsonl") }), exact: true });
  await proof.fill("not the password at all");
  await submit.click();
  await expect(proof).toHaveAttribute("aria-invalid", "true");
  await proof.fill(admin.password);
  const begun = page.waitForEvent("download");
  await submit.click();
  const lines = (await readFile(await (await begun).path(), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).kind)).toContain("sign-in.succeeded");
  await expect(page.getByText(text("begun"))).toBeVisible();
});

withoutScripts(
  "an export asks for the own password without a script too",
  async ({ page, people, organizationWith }) => {
    const place = await organizationWith({});
    const admin = await people.active(place, { rank: "administrator" });
    await enter(page, place, admin);
    await people.provenLongAgo(admin);
    await page.goto(`${place.origin}${routes.adminAudit}?kind=sign-ins`);
    await page.getByRole("link", { name: text("csvLabel"), exact: true }).click();
    await page.getByLabel(wordsOf("admin")("proof"), { exact: true }).fill(admin.password);
    const begun = page.waitForEvent("download");
    await page.getByRole("button", { name: text("proofSubmit", { format: text("csv") }), exact: true }).click();
    const file = await readFile(await (await begun).path(), "utf8");
    expect(file.split("\r\n").filter((line) => line.includes("sign-in.succeeded"))).toHaveLength(1);
  },
);

test("no page of elsewhere starts an export, and none is written down", async ({ people, organizationWith }) => {
  const place = await organizationWith({});
  const cookie = await people.sessionOf(place, await people.active(place, { rank: "owner" }));
  const from = (site: string | undefined) =>
    plainRequest(place, routes.adminAuditExport, { headers: { cookie, "sec-fetch-site": site } });
  for (const site of ["cross-site", "same-site"]) expect((await from(site)).status, site).toBe(403);
  const exports = await plainRequest(place, `${routes.adminAudit}?kind=exports`, { headers: { cookie } });
  expect(exports.body).not.toContain(events("audit-exported"));
  for (const site of ["same-origin", "none", undefined]) expect((await from(site)).status, site).toBe(200);
});

test("the seal of the last day is checked where somebody asks", async ({ page, people, organizationWith }) => {
  const place = await organizationWith({});
  await enter(page, place, await people.active(place, { rank: "owner" }));
  await page.goto(`${place.origin}${routes.adminAudit}?seal=check`);
  await expect(page.getByText("latchkey audit verify")).toBeVisible();
  const sealed = page.getByText(text("sealIntact"));
  const unsealed = page.getByText(text("sealNone"));
  await expect(sealed.or(unsealed)).toBeVisible();
});
