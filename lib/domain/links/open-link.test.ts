import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { hours, minutes } from "../duration";
import { noticePage } from "./notice-page";
import { openLink } from "./open-link";
import { renewLink } from "./renew-link";
import { resetPassword } from "./reset-password";

const database = await testDatabase();
const { services, clock, createUser, createOrganization, visit, secondServices } = database;
const { linkFor, eventsOf, inspect } = testLinks(database);

describe("opening a link", () => {
  test("twenty times consumes nothing, and each time is in history", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    for (let n = 0; n < 20; n++)
      expect(await openLink(services, visit(), { purpose: "reset", secret })).toMatchObject({ ok: true });
    expect((await eventsOf(userId)).filter((kind) => kind === "link.opened")).toHaveLength(20);
    expect(await resetPassword(services, visit(), { secret, linkId, ...typedTwice })).toMatchObject({ ok: true });
  });

  test("fills history with no more than sixty rows an hour, however often and together a dead link is opened too", async () => {
    const { id: userId } = await createUser();
    const { secret } = await linkFor(userId, "reset");
    clock.advance(hours(24));
    const other = secondServices();
    const open = (by = services) => openLink(by, visit(), { purpose: "reset", secret });
    await Promise.all(Array.from({ length: 80 }, (_, n) => open(n % 2 ? other : services)));
    expect(await open()).toMatchObject({ ok: true });
    const written = async () => (await eventsOf(userId)).filter((kind) => kind === "link.opened").length;
    expect(await written()).toBe(60);
    clock.advance(hours(1));
    await open();
    expect(await written()).toBe(61);
  });

  test("has one row for the page that it leads to, however many load it together", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    await openLink(services, visit(), { purpose: "reset", secret });
    const other = secondServices();
    const load = (by = services) => noticePage(by, visit(), { linkId, userId });
    await Promise.all(Array.from({ length: 40 }, (_, n) => load(n % 2 ? other : services)));
    expect((await eventsOf(userId)).filter((kind) => kind === "link.reached")).toHaveLength(1);
  });

  test("lets the browser keep the secret an hour, and never longer than the link lives", async () => {
    const { secret } = await linkFor((await createUser()).id, "reset");
    const open = async () => {
      const opened = await openLink(services, visit(), { purpose: "reset", secret });
      return opened.ok ? opened.value.cookieMaxAge : null;
    };
    expect(await open()).toBe(3_600);
    clock.advance(hours(6) - minutes(10));
    expect(await open()).toBeLessThanOrEqual(600);
    expect(await open()).toBeGreaterThan(590);
  });
});

describe("a new link from the page of an old one", () => {
  test("mails the address on file without naming it", async () => {
    const { id: userId, email } = await createUser({ activated: false });
    const { secret } = await linkFor(userId, "activation");
    clock.advance(hours(8 * 24));
    expect(await inspect("activation", secret)).toMatchObject({ refusal: { code: "link-expired" } });
    const renewed = await renewLink(services, visit(), { purpose: "activation", secret });
    expect(renewed).toEqual({ ok: true, value: { limited: false } });
    await runJobs(database);
    const mail = await services.db.mail.findFirst({ where: { userId } });
    expect(mail).toMatchObject({ kind: "invitation", address: email });
    expect(mail?.linkId).not.toBeNull();
  });

  test("is the administrator's to send where the policy says so, and names the one who invited", async () => {
    const theirs = await createOrganization({ policy: { activation: { renewal: "administrator" } } });
    const admin = await createUser({ name: "Ada Admin", organization: theirs });
    const { id: userId } = await createUser({ activated: false, organization: theirs });
    const { secret } = await linkFor(userId, "activation", theirs, admin.id);
    clock.advance(hours(8 * 24));
    const facts = { invitedBy: "Ada Admin" };
    expect(await inspect("activation", secret, null, theirs)).toMatchObject({
      refusal: { code: "link-expired", facts },
    });
    expect(await renewLink(services, visit({ organization: theirs }), { purpose: "activation", secret })).toMatchObject(
      {
        refusal: { code: "activation-by-administrator", facts },
      },
    );
  });

  test("needs a secret that proves something", async () => {
    const { secret } = await linkFor((await createUser()).id, "reset");
    const spoiled = secret.slice(0, -2) + (secret.endsWith("AA") ? "BB" : "AA");
    expect(await renewLink(services, visit(), { purpose: "reset", secret: spoiled })).toMatchObject({
      refusal: { code: "link-invalid" },
    });
  });
});
