import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { minutes, seconds } from "../duration";
import { addToCase } from "./add-to-case";
import { assignCase } from "./assign-case";
import { closeFolded } from "./close-folded";
import { listCases } from "./list-cases";

describe("requests that lie folded", async () => {
  const test = await testDatabase();
  const { services, secondServices, clock, organization, createOrganization, visit } = test;
  const { open, at, rowOf, someone, mailsOf } = testCases(test);
  const admin = await someone();
  const text = "So many came at once that we could not read yours. Please write here again if you need us.";

  const listed = (more: object = {}) => {
    const viewer = { organization, actor: { userId: admin.user.id, rank: "administrator" as const }, now: clock.now() };
    return listCases(services, viewer, { tab: "open", ...more });
  };
  async function flood(count: number, email: string | null = null) {
    const sent = [];
    for (let times = 0; times < count; times++) {
      clock.advance(seconds(1));
      sent.push(await open({ name: `Flood ${times}`, email }));
    }
    return sent;
  }
  const stateOf = async (caseId: string) => (await rowOf(caseId)).state;

  it("are closed together with one reason that each sender reads, once though two press at once", async () => {
    const sent = await flood(6, "all@example.test");
    const input = { under: sent[0]?.caseId ?? "", seen: clock.now(), text };
    const both = await Promise.all(
      [services, secondServices()].map((process) => closeFolded(process, admin.by, input)),
    );
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { closed: 6, more: false } }]);
    for (const { caseId } of sent) {
      expect(await rowOf(caseId)).toMatchObject({ state: "answered", outcome: "declined", waitingSince: null });
      const entries = await services.db.caseEntry.findMany({ where: { caseId } });
      expect(entries.map((entry) => [entry.kind, entry.text])).toEqual([["answer", text]]);
    }
    expect(await services.db.mail.count({ where: { kind: "case-changed" } })).toBe(0);
    const [event, ...others] = await services.db.accessEvent.findMany({ where: { kind: "case.many-declined" } });
    expect([event?.details, event?.actorId, others]).toEqual([{ count: 6 }, admin.user.id, []]);
  });

  it("but for those that somebody took, that wrote since or that came later; a confirmed address is told once", async () => {
    const sent = await flood(8, "some@example.test");
    const [taken, wrote, one] = sent.map(({ caseId }) => caseId) as [string, string, string];
    const id = { in: sent.map(({ caseId }) => caseId) };
    await services.db.case.updateMany({ where: { id }, data: { emailConfirmedAt: clock.now() } });
    const seen = clock.now();
    await assignCase(services, admin.by, { ...(await at(taken)), assigneeId: admin.user.id });
    clock.advance(seconds(1));
    const { secret } = sent[1] ?? { secret: "" };
    expect((await addToCase(services, visit(), { secret, caseId: wrote, text: "Please!" })).ok).toBe(true);
    const [late, unconfirmed] = await flood(2, "some@example.test");
    await services.db.case.updateMany({ where: { id: late?.caseId ?? "" }, data: { emailConfirmedAt: clock.now() } });
    const result = await closeFolded(services, admin.by, { under: one, seen, text });
    expect(result).toMatchObject({ value: { closed: 6 } });
    const open = await Promise.all([taken, wrote, late?.caseId ?? "", unconfirmed?.caseId ?? ""].map(stateOf));
    expect(open).toEqual(["looking", "received", "received", "received"]);
    const told = (await Promise.all(sent.map(({ caseId }) => mailsOf(caseId))))
      .flat()
      .filter(({ kind }) => kind === "case-changed");
    expect(told.map(({ address }) => address)).toEqual(["some@example.test"]);
    const again = await addToCase(services, visit(), {
      secret: sent[5]?.secret ?? "",
      caseId: sent[5]?.caseId ?? "",
      text: "I do.",
    });
    expect([again.ok, await stateOf(sent[5]?.caseId ?? "")]).toEqual([true, "received"]);
  });

  it("are closed by nobody of the help desk or of elsewhere, without words, or with words that name an account", async () => {
    const sent = await flood(5, "kept@example.test");
    const input = { under: sent[0]?.caseId ?? "", seen: clock.now(), text };
    const helper = await someone({ rank: "helpdesk" });
    expect(refusedWith(await closeFolded(services, helper.by, input))).toBe("not-allowed");
    const elsewhere = { ...admin.by, organization: await createOrganization() };
    expect(refusedWith(await closeFolded(services, elsewhere, input))).toBe("not-signed-in");
    expect(refusedWith(await closeFolded(services, admin.by, { ...input, text: " " }))).toBe("field-missing");
    const names = { ...input, text: `Ask ${admin.user.email}` };
    expect(refusedWith(await closeFolded(services, admin.by, names))).toBe("case-discloses");
    const alone = await open({ name: "Alone" });
    expect(refusedWith(await closeFolded(services, admin.by, { ...input, under: alone.caseId }))).toBe("case-closed");
    expect(await Promise.all(sent.map(({ caseId }) => stateOf(caseId)))).toEqual(Array(5).fill("received"));
  });

  it("are a surge when more than fifty come within any hour, across the full hour too, and two surges are two", async () => {
    const surge = async (name: string) => {
      for (let times = 0; times < 51; times++) {
        clock.advance(minutes(1));
        await open({ name: `${name} ${times}` });
      }
    };
    clock.advance(minutes(61));
    await surge("First");
    clock.advance(minutes(61));
    await surge("Second");
    clock.advance(minutes(61));
    for (let times = 0; times < 10; times++) await open({ name: `Calm ${times}` });
    const rows = (await listed()).rows.filter(({ fold }) => fold === "surge");
    expect(rows.map(({ name, others }) => [name, others])).toEqual([
      ["First 0", 50],
      ["Second 0", 50],
    ]);
    const later = await someone();
    const closing = { under: rows[0]?.id ?? "", seen: clock.now(), text };
    expect(await closeFolded(services, later.by, closing)).toMatchObject({ value: { closed: 51 } });
    expect((await listed()).rows.filter(({ fold }) => fold === "surge").map(({ name }) => name)).toEqual(["Second 0"]);
  });
});
