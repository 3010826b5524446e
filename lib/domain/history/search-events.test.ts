import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { takeNote } from "../authority/administer";
import { days, minutes, type Seconds } from "../duration";
import { type EventFilter, resolveFilter } from "./event-filter";
import { exportEvents } from "./export-events";
import { type EventKind, record } from "./record";
import { searchEvents } from "./search-events";

describe("looking through history", async () => {
  const { services, organization, createUser, createOrganization, visit, clock } = await testDatabase();
  const { db } = services;
  const nina = await createUser({ username: "nina.comer" });
  const admin = await createUser({ username: "adam.minnow" });
  const start = clock.now();
  const ago = (length: Seconds) => new Date(start.getTime() - length * 1_000);
  const happened = async (
    minute: number,
    kind: EventKind,
    who: string | null,
    whom: string | null,
    comment?: string,
  ) => {
    const made = visit({ actorId: who, clientAddress: `10.0.0.${minute}`, requestId: `request${minute}` });
    const noted = await takeNote(db, made, { userId: whom ?? undefined, comment });
    await record(db, ago(minutes(100 - minute)), noted, { kind, userId: whom });
  };
  await happened(1, "sign-in.succeeded", null, nina.id);
  await happened(2, "user.changed", admin.id, nina.id, "Married, the ticket is 4711");
  await happened(3, "sign-in.refused", null, null);
  await happened(4, "password.changed", nina.id, nina.id);
  await happened(5, "type.changed", admin.id, null, "Kiosks idle out");
  const other = await createOrganization();
  await record(db, start, visit({ organization: other }), { kind: "user.changed", userId: nina.id });

  const find = async (filter: EventFilter, limit = 50) => {
    const resolved = await resolveFilter(db, organization, filter);
    return (await searchEvents(db, organization, resolved, { limit })).filter(({ clientAddress }) =>
      clientAddress?.startsWith("10.0.0."),
    );
  };
  const kinds = async (filter: EventFilter) => (await find(filter)).map(({ kind }) => kind);

  it("tells the newest first, of this organization alone", async () => {
    const all = ["type.changed", "password.changed", "sign-in.refused", "user.changed", "sign-in.succeeded"];
    expect(await kinds({})).toEqual(all);
  });

  it("tells who, whom and why", async () => {
    const [event] = await find({ kind: "people" });
    expect(event).toMatchObject({
      actor: { id: admin.id, username: "adam.minnow" },
      user: { id: nina.id, username: "nina.comer" },
      comment: "Married, the ticket is 4711",
    });
  });

  it("names the colleague who was asked about a caller", async () => {
    const made = visit({ actorId: admin.id });
    const details = { voucherId: nina.id };
    await record(db, start, made, { kind: "caller.asked", reason: "colleague", userId: admin.id, details });
    const resolved = await resolveFilter(db, organization, { kind: "callers" });
    expect(await searchEvents(db, organization, resolved, { limit: 1 })).toMatchObject([
      { kind: "caller.asked", colleague: { id: nina.id, username: "nina.comer" } },
    ]);
  });

  it.each<[string, () => EventFilter, EventKind[]]>([
    ["the person, by letters", () => ({ whom: "nina" }), ["password.changed", "user.changed", "sign-in.succeeded"]],
    ["the person, by id", () => ({ whom: nina.id }), ["password.changed", "user.changed", "sign-in.succeeded"]],
    ["who did it", () => ({ who: "minnow" }), ["type.changed", "user.changed"]],
    ["who did it to whom", () => ({ who: "minnow", whom: "nina" }), ["user.changed"]],
    ["acts, which are not one's own", () => ({ kind: "acts" }), ["type.changed", "user.changed"]],
    ["a kind and a person", () => ({ kind: "sign-ins", whom: "nina" }), ["sign-in.succeeded"]],
    ["a reason", () => ({ text: "TICKET is 4711" }), ["user.changed"]],
    ["a name in free text", () => ({ text: "minnow" }), ["type.changed", "user.changed"]],
    ["a client address", () => ({ text: "10.0.0.3" }), ["sign-in.refused"]],
    ["a request number", () => ({ text: "request4" }), ["password.changed"]],
    ["free text within a kind", () => ({ text: "nina", kind: "passwords" }), ["password.changed"]],
    ["a time", () => ({ from: ago(minutes(97)), to: ago(minutes(95)) }), ["password.changed", "sign-in.refused"]],
    ["nobody", () => ({ whom: "nobody-at-all" }), []],
    ["letters that mean something to a pattern", () => ({ text: "%%%" }), []],
  ])("finds by %s", async (_what, filter, expected) => {
    expect(await kinds(filter())).toEqual(expected);
  });

  it("goes on behind the last event of a page, without a gap and without a repetition", async () => {
    const resolved = await resolveFilter(db, organization, { text: "nina" });
    const [first] = await searchEvents(db, organization, resolved, { limit: 1 });
    if (!first) throw new Error("nothing found");
    const rest = await searchEvents(db, organization, resolved, {
      limit: 50,
      cursor: { at: first.at, id: String(first.id) },
    });
    expect([first, ...rest].map(({ kind }) => kind)).toEqual(["password.changed", "user.changed", "sign-in.succeeded"]);
  });

  it("keeps the event of somebody who was removed, by the id, without the name and the reason", async () => {
    const gone = await createUser({ username: "gone.soon" });
    await happened(6, "user.suspended", admin.id, gone.id, "a reason");
    await db.eventNote.deleteMany({ where: { organizationId: organization.id, userId: gone.id } });
    await db.user.deleteMany({ where: { id: gone.id, organizationId: organization.id } });
    const [event] = await find({ whom: gone.id });
    expect(event).toMatchObject({
      kind: "user.suspended",
      comment: null,
      user: { id: gone.id, name: null, username: null },
    });
  });

  it("refuses an export to whoever may not, and writes nothing but that", async () => {
    const had = await db.accessEvent.count({ where: { organizationId: organization.id, kind: "audit.exported" } });
    const result = await exportEvents(services, visit(), {
      format: "csv",
      filter: { from: start },
    });
    expect(result).toMatchObject({ ok: false, refusal: { code: "not-signed-in" } });
    expect(await db.accessEvent.count({ where: { organizationId: organization.id, kind: "audit.exported" } })).toBe(
      had,
    );
  });

  it("exports everything that fits, in portions, as lines that stand for themselves, and writes that down", async () => {
    await db.accessEvent.createMany({
      data: Array.from({ length: 2_300 }, (_, place) => ({
        organizationId: organization.id,
        at: ago(days(2)),
        kind: "sign-in.succeeded",
        userAgent: place === 0 ? "=cmd|' /C calc'!A0" : "browser",
      })),
    });
    const owner = await createUser({ username: "olive", rank: "owner" });
    const acting = visit(await signTestUserIn(services, owner));
    clock.advance(1);
    const lines = async (format: "csv" | "jsonl") => {
      const result = await exportEvents(services, acting, { format, filter: { kind: "sign-ins" } });
      if (!result.ok) throw new Error(result.refusal.code);
      const parts: string[] = [];
      for await (const part of result.value) parts.push(part);
      expect(Math.max(...parts.map((part) => part.split("\n").length))).toBeLessThanOrEqual(1_001);
      return parts.join("").split(/\r?\n/).slice(0, -1);
    };
    const csv = await lines("csv");
    expect(csv[0]).toMatch(/^id,at,kind,reason,/);
    expect(csv).toHaveLength(1 + 2_301);
    expect(csv.some((line) => line.includes("'=cmd|"))).toBe(true);
    const json = (await lines("jsonl")).map((line) => JSON.parse(line));
    expect(new Set(json.map(({ id }) => id)).size).toBe(2_301);
    expect(json.at(-1)).toMatchObject({ kind: "sign-in.succeeded", at: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(await find({ kind: "exports" })).toEqual([]);
    const exported = await db.accessEvent.findMany({
      where: { organizationId: organization.id, kind: "audit.exported" },
    });
    expect(exported.map(({ actorId }) => actorId)).toEqual([owner.id, owner.id]);
  });
});
