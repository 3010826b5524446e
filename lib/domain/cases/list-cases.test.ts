import { describe, expect, it } from "vitest";
import { testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { minutes, seconds } from "../duration";
import { answerCase } from "./answer-case";
import { askPerson } from "./ask-person";
import { assignCase } from "./assign-case";
import { countCases } from "./count-cases";
import { type CaseTab, listCases } from "./list-cases";

describe("the queue of requests", async () => {
  const test = await testDatabase();
  const { services, clock, organization } = test;
  const { open, at, someone } = testCases(test);
  const admin = await someone({ rank: "administrator", name: "Ada Admin" });
  const viewer = () => ({
    organization,
    actor: { userId: admin.user.id, rank: "administrator" as const },
    now: clock.now(),
  });
  const list = (tab: CaseTab, more: object = {}) => listCases(services, viewer(), { tab, ...more });
  const namesIn = async (tab: CaseTab) => (await list(tab)).rows.map(({ name }) => name);
  const opened = async (name: string, more: object = {}) => {
    clock.advance(seconds(1));
    return open({ name, ...more });
  };

  it("has those that wait, mine, those that wait for the person, and those that are done; who waits longest first", async () => {
    const [first, mine, asked, older, newer] = [
      await opened("First"),
      await opened("Mine"),
      await opened("Asked"),
      await opened("Older"),
      await opened("Newer"),
    ];
    await assignCase(services, admin.by, { ...(await at(mine.caseId)), assigneeId: admin.user.id });
    await askPerson(services, admin.by, { ...(await at(asked.caseId)), text: "Who are you?" });
    for (const { caseId } of [older, newer]) {
      clock.advance(seconds(1));
      await answerCase(services, admin.by, { ...(await at(caseId)), text: "Done." });
    }
    expect(await namesIn("open")).toEqual(["First", "Mine"]);
    expect(await namesIn("mine")).toEqual(["Mine"]);
    expect(await namesIn("waiting")).toEqual(["Asked"]);
    expect(await namesIn("done")).toEqual(["Newer", "Older"]);
    const oldest = (await services.db.case.findUniqueOrThrow({ where: { id: first.caseId } })).createdAt;
    expect(await countCases(services, viewer())).toEqual({ open: 2, mine: 1, waiting: 1, done: 2, oldest });
    expect((await list("open")).rows[1]).toMatchObject({ assignee: "Ada Admin", others: 0, fold: null });
  });

  it("goes on page by page, each case once", async () => {
    for (let count = 0; count < 40; count++) await opened(`Page ${count}`);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page = await list("open", { after });
      names.push(...page.rows.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(names.filter((name) => name.startsWith("Page "))).toEqual(
      Array.from({ length: 40 }, (_, count) => `Page ${count}`),
    );
  });
});

describe("many requests that are alike", async () => {
  const test = await testDatabase();
  const { services, clock, organization } = test;
  const { open, at, someone } = testCases(test);
  const admin = await someone();
  const viewer = () => ({
    organization,
    actor: { userId: admin.user.id, rank: "administrator" as const },
    now: clock.now(),
  });
  const rows = async (more: object = {}) => (await listCases(services, viewer(), { tab: "open", ...more })).rows;

  it("from one address are one row, which opens; one that somebody took stands for itself", async () => {
    const sent: string[] = [];
    for (let count = 0; count < 7; count++) {
      clock.advance(seconds(1));
      sent.push((await open({ name: `Flood ${count}`, email: "Flood@example.test" })).caseId);
    }
    await open({ name: "Quiet" });
    expect((await rows()).map(({ name, others, fold }) => [name, others, fold])).toEqual([
      ["Flood 0", 6, "address"],
      ["Quiet", 0, null],
    ]);
    expect((await rows({ under: sent[0] })).map(({ id }) => id)).toEqual(sent);
    await assignCase(services, admin.by, { ...(await at(sent[3] ?? "")), assigneeId: admin.user.id });
    expect((await rows()).map(({ name, others }) => [name, others])).toEqual([
      ["Flood 0", 5],
      ["Flood 3", 0],
      ["Quiet", 0],
    ]);
  });

  it("never bury the one whose sender confirmed the address under those that others sent in their name", async () => {
    clock.advance(minutes(61));
    const mine = await open({ name: "Vera Victim", email: "vera@example.test" });
    await services.db.case.update({ where: { id: mine.caseId }, data: { emailConfirmedAt: clock.now() } });
    const others = [];
    for (let count = 0; count < 5; count++)
      others.push((await open({ name: `Fake ${count}`, email: "vera@example.test" })).caseId);
    const found = (await rows()).filter(({ email }) => email === "vera@example.test");
    expect(found.map(({ name, others: beside }) => [name, beside])).toEqual([
      ["Vera Victim", 0],
      ["Fake 0", 4],
    ]);
    expect((await rows({ under: others[0] })).map(({ id }) => id)).not.toContain(mine.caseId);
  });

  it("ten thousand within a minute from everywhere are one row, and a confirmed sender stands for themselves", async () => {
    const now = clock.now();
    await services.db.$executeRaw`
      INSERT INTO request_case (id, organization_id, number, form_id, kind, key_id, name, language, attached, client_address, created_at, last_at, waiting_since)
      SELECT gen_random_uuid(), ${organization.id}::uuid, 1000000 + n, gen_random_uuid(), 'support', 1, 'Bot ' || n, 'en', '{}',
        '10.' || n / 65536 || '.' || n / 256 % 256 || '.' || n % 256, ${now}, ${now}, ${now} FROM generate_series(1, 10000) n`;
    await services.db.case.updateMany({ where: { number: 1_000_077 }, data: { emailConfirmedAt: now } });
    const began = performance.now();
    const found = await rows();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(found.filter(({ fold }) => fold === "surge")).toMatchObject([{ others: expect.any(Number) }]);
    expect(found.find(({ fold }) => fold === "surge")?.others).toBeGreaterThanOrEqual(9_990);
    expect(found.map(({ name }) => name)).toContain("Bot 77");
    expect(found.length).toBeLessThan(10);
  });
});
