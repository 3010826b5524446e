import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { openSignUp, testSignUp } from "@/lib/adapters/database/test-sign-up";
import { days, hours, minutes } from "../duration";
import { sweep } from "../jobs/sweep";
import { askToSignUp } from "./ask-to-sign-up";
import { inspectSignUp } from "./inspect-sign-up";

describe("asking for an account of one's own", async () => {
  const test = await testDatabase({ policy: openSignUp });
  const { services, clock, organization, createOrganization, createUser, visit } = test;
  const { ask, linkFor, mailsTo, kindsTo, eventsOf } = testSignUp(test);

  it("makes nothing but a row that waits, and mails the link without a word that anybody typed", async () => {
    expect(await ask("New.Person@example.test")).toEqual({ ok: true, value: { limited: false } });
    expect(await services.db.user.count()).toBe(0);
    const [mail, ...more] = await mailsTo("New.Person@example.test");
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: "sign-up", userId: null, linkId: null });
    expect(Object.keys(mail?.facts as object).sort()).toEqual(["keyId", "life", "signUpId", "until"]);
    const { secret } = await linkFor("new.person@example.test");
    const stored = JSON.stringify([await services.db.signUp.findMany(), mail]);
    expect(stored).not.toContain(secret.split(".")[1]);
    expect(await eventsOf("sign-up.asked")).toEqual([null]);
    expect(await eventsOf("sign-up.mailed")).toEqual([null]);
    const events = await services.db.accessEvent.findMany({ where: { kind: { startsWith: "sign-up." } } });
    expect(
      JSON.stringify(events.map(({ details, identifierLength }) => ({ details, identifierLength }))),
    ).not.toContain("@");
  });

  it("answers the same to everybody: to whom it mails nothing, who has an account, who gets the link", async () => {
    const user = await createUser();
    const asked = [];
    for (const email of [user.email ?? "", "fresh@example.test", "eve@elsewhere.test", "eve@mail.example.test"])
      asked.push(await ask(email));
    expect(new Set(asked.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { limited: false } })]),
    );
    expect(await kindsTo(user.email ?? "")).toEqual(["already-active"]);
    expect(await kindsTo("fresh@example.test")).toEqual(["sign-up"]);
    expect(await kindsTo("eve@elsewhere.test")).toEqual([]);
    expect(await kindsTo("eve@mail.example.test")).toEqual([]);
    expect(await eventsOf("sign-up.refused")).toEqual(["sign-up-outside", "sign-up-outside"]);
    expect(await services.db.signUp.findMany({ where: { emailKey: { contains: "eve@" } } })).toEqual([]);
  });

  it("mails who was invited their invitation, and nobody an account that is under another address", async () => {
    const invited = await createUser({ activated: false });
    await ask(invited.email ?? "");
    expect(await kindsTo(invited.email ?? "")).toEqual(["invitation"]);
    await createUser({ username: "taken@example.test", email: "other@example.test" });
    await ask("taken@example.test");
    expect(await kindsTo("taken@example.test")).toEqual([]);
    expect(await kindsTo("other@example.test")).toEqual([]);
    expect((await eventsOf("sign-up.refused")).at(-1)).toBe("sign-up-username");
  });

  it("asked again soon gives the same link, later a new one in place of the old", async () => {
    await ask("again@example.test");
    const first = await linkFor("again@example.test");
    clock.advance(minutes(10));
    await ask("Again@example.test");
    expect(await linkFor("again@example.test")).toEqual(first);
    clock.advance(minutes(31));
    await ask("again@example.test");
    expect(await linkFor("again@example.test")).not.toEqual(first);
    expect(await services.db.signUp.count({ where: { emailKey: "again@example.test" } })).toBe(1);
  });

  it("asked by a stranger with another customer number leaves the fresh link as it is (T29)", async () => {
    await ask("fresh-link@example.test");
    const first = await linkFor("fresh-link@example.test");
    await ask("fresh-link@example.test", { customerId: "A-1" });
    expect(await inspectSignUp(services, visit(), first.secret)).toMatchObject({ ok: true });
    clock.advance(minutes(31));
    await ask("fresh-link@example.test", { customerId: "A-2" });
    expect(await inspectSignUp(services, visit(), first.secret)).toMatchObject({ ok: false });
  });

  it("mails one address three times a day whoever asks, and says the same over the limit to everybody", async () => {
    const user = await createUser();
    for (const email of ["filled@example.test", user.email ?? "", "filled@elsewhere.test"]) {
      for (let times = 0; times < 3; times++) expect(await ask(email)).toMatchObject({ value: { limited: false } });
      expect(await ask(email)).toMatchObject({ value: { limited: true } });
    }
    expect(await kindsTo("filled@example.test")).toHaveLength(3);
    clock.advance(days(1));
    expect(await ask("filled@example.test")).toMatchObject({ value: { limited: false } });
  });

  it("is limited for one client, whatever it types", async () => {
    const by = visit();
    const answers = [];
    for (let place = 0; place < 21; place++)
      answers.push(await askToSignUp(services, by, { email: `many${place}@example.test` }));
    expect(answers.map((answer) => answer.ok && answer.value.limited)).toEqual([...Array(20).fill(false), true]);
  });

  it("is refused where nobody makes their own account, and for what is no address", async () => {
    const closed = visit({ organization: await createOrganization() });
    expect(await askToSignUp(services, closed, { email: "a@example.test" })).toMatchObject({
      refusal: { code: "sign-up-closed" },
    });
    expect(await askToSignUp(services, visit(), { email: "nobody" })).toMatchObject({
      refusal: { code: "email-invalid" },
    });
  });

  it("leaves nothing of whoever made no account when the link's time is over", async () => {
    await ask("gone@example.test");
    clock.advance(hours(24));
    await sweep(services);
    expect(await services.db.signUp.count({ where: { organizationId: organization.id } })).toBe(0);
    expect(await mailsTo("gone@example.test")).toEqual([]);
  });
});
