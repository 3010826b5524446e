import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { days, hours } from "../duration";
import { findCase } from "./case-secret";
import { openCase } from "./open-case";

describe("a request of somebody who has no access", async () => {
  const test = await testDatabase();
  const { services, secondServices, clock, organization, createOrganization, createUser, visit } = test;
  const { open, rowOf, mailsOf } = testCases(test);
  const typed = { kind: "support" as const, topic: "username" as const, name: " Robin  Lost " };

  it("is kept as it was typed, with what the product knows, and says nothing of accounts", async () => {
    const user = await createUser({ username: "robin.lost" });
    const by = visit({ language: "ja" });
    const attached = { sayIt: "k7p42m", typed: "robbin", after: "lock", secret: "x", cookies: "maybe" };
    const request = { ...typed, username: user.username, comment: "I forgot.\r\n\u202eHelp", attached };
    const opened = await openCase(services, by, { ...request, formId: randomUUID() });
    expect(opened.ok).toBe(true);
    const row = await rowOf(opened.ok ? opened.value.caseId : "");
    expect(row).toMatchObject({
      ...{ kind: "support", topic: "username", state: "received", name: "Robin  Lost", username: "robin.lost" },
      ...{ comment: "I forgot.\nHelp", userId: null, language: "ja", clientAddress: by.clientAddress },
      attached: { sayIt: "k7p42m", typed: "robbin", after: "lock" },
      waitingSince: row.createdAt,
    });
    expect(Object.keys(opened.ok ? opened.value : {}).sort()).toEqual(["caseId", "number", "phrase", "secret"]);
    const event = await services.db.accessEvent.findFirstOrThrow({ where: { kind: "case.opened" } });
    expect(event).toMatchObject({ reason: "support", userId: null, details: { caseId: row.id, number: row.number } });
  });

  it("has a number of six digits, a phrase of thirteen letters, and a secret that opens it here alone", async () => {
    const { caseId, number, phrase, secret } = await open();
    expect(number).toBeGreaterThanOrEqual(100_000);
    expect(number).toBeLessThan(1_000_000);
    expect(phrase).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/);
    expect((await findCase(services, organization, secret))?.row.id).toBe(caseId);
    expect(await findCase(services, await createOrganization(), secret)).toBeNull();
    expect(await findCase(services, organization, `${secret.slice(0, -1)}!`)).toBeNull();
    const stored = JSON.stringify(await rowOf(caseId));
    expect(stored).not.toContain(phrase);
    expect(stored).not.toContain(secret.split(".")[1]);
  });

  it("tells everything that is wrong with it at once, and takes no room for that", async () => {
    const by = visit();
    const wrong = { kind: "account" as const, name: " ", email: "no address", comment: "x".repeat(2_001) };
    for (let times = 0; times < 6; times++) {
      const refused = await openCase(services, by, { ...wrong, formId: randomUUID() });
      expect(refused).toMatchObject({ refusal: { code: "field-missing", facts: { field: "name" } } });
      const also = refused.ok ? [] : (refused.refusal.also ?? []);
      expect(also.map(({ code }) => code)).toEqual(["field-too-long", "email-invalid"]);
    }
    await open({}, by);
  });

  it("is offered by the policy, or refused", async () => {
    const closed = await createOrganization({ policy: { trouble: { choices: ["reset"] } } });
    for (const kind of ["account", "support"] as const) {
      const asked = { ...typed, kind, formId: randomUUID() };
      expect(refusedWith(await openCase(services, visit({ organization: closed }), asked))).toBe("not-offered");
    }
  });

  it("asks for what the policy wants, and drops no word that somebody was asked for before", async () => {
    const account = { email: "required", department: "required", phone: "hidden" } as const;
    const picky = await createOrganization({ policy: { requests: { account, support: { phone: "hidden" } } } });
    const by = visit({ organization: picky });
    const sent = (more: object) => openCase(services, by, { ...typed, ...more, formId: randomUUID() });
    const told = async (more: object) => {
      const result = await sent(more);
      if (result.ok) return [];
      const { also = [], ...first } = result.refusal;
      return [first, ...also].map(({ code, facts }) => `${code} ${facts?.field}`);
    };
    const asked = { kind: "account", email: "robin@example.test", department: "Choir" };
    expect(await told({ kind: "account", phone: " " })).toEqual(["field-missing email", "field-missing department"]);
    expect(await told({ ...asked, department: " ", phone: "123" })).toEqual([
      "field-missing department",
      "field-not-asked phone",
    ]);
    expect(await told({ ...asked, username: "robin" })).toEqual(["field-not-asked username"]);
    expect(await told({ phone: "123", roleWanted: "Cook" })).toEqual([
      "field-not-asked roleWanted",
      "field-not-asked phone",
    ]);
    expect(await told(asked)).toEqual([]);
    expect(await told({ department: "Choir" })).toEqual([]);
  });

  it("opens one case, however often and at once the same form is sent", async () => {
    const form = { ...typed, formId: randomUUID(), email: "twice@example.test" };
    const by = visit();
    const processes = [services, secondServices()];
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, place) => openCase(processes[place % 2] ?? services, by, form)),
    );
    const again = await openCase(services, by, form);
    const ids = [...all, again].map((result) => (result.ok ? result.value.caseId : result.refusal.code));
    expect(new Set(ids).size).toBe(1);
    expect(await mailsOf(ids[0] ?? "")).toHaveLength(1);
    const other = await openCase(services, visit(), { ...form, comment: "filled in anew" });
    expect(other.ok && other.value.caseId).not.toBe(ids[0]);
  });

  it("is limited by client network, over two processes exactly", async () => {
    const processes = [services, secondServices()];
    const by = visit({ clientAddress: "203.0.113.80" });
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        openCase(processes[place % 2] ?? services, by, { ...typed, formId: randomUUID() }),
      ),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(5);
    const refused = sent.find(({ ok }) => !ok);
    expect(refused).toMatchObject({
      refusal: { code: "case-too-many", facts: { retryAfter: expect.any(Number), task: expect.any(String) } },
    });
    clock.advance(hours(1));
    await open({}, by);
  });
});

describe("the confirmation of an address that a request came with", async () => {
  const test = await testDatabase();
  const { services, secondServices, clock, createUser, visit } = test;
  const { open, mailsOf } = testCases(test);

  it("is one mail without anybody's words, the same whether the address is on file or not", async () => {
    const user = await createUser();
    const words = { name: "Evil Words", comment: "click here", username: "victim" };
    const mails = [];
    for (const email of [user.email, "nobody@example.test"]) {
      const { caseId } = await open({ ...words, email });
      mails.push(...(await mailsOf(caseId)));
    }
    expect(mails.map(({ kind, address, userId }) => ({ kind, address, userId }))).toEqual([
      { kind: "case-confirm", address: user.email, userId: null },
      { kind: "case-confirm", address: "nobody@example.test", userId: null },
    ]);
    for (const { facts } of mails) expect(Object.keys(facts as object).sort()).toEqual(["caseId", "keyId", "number"]);
    const { caseId } = await open({ email: null });
    expect(await mailsOf(caseId)).toEqual([]);
  });

  it("goes to one address three times a day, whoever types it, at once from two processes", async () => {
    const processes = [services, secondServices()];
    const email = "Flooded@example.test";
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        openCase(processes[place % 2] ?? services, visit(), {
          ...{ kind: "account", name: "Somebody", formId: randomUUID() },
          email: place % 2 ? email : email.toLowerCase(),
        }),
      ),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    const count = () => services.db.mail.count({ where: { address: { in: [email, email.toLowerCase()] } } });
    expect(await count()).toBe(3);
    clock.advance(days(1));
    await open({ email });
    expect(await count()).toBe(4);
  });
});
