import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testWork } from "@/lib/adapters/database/test-task";
import { hours, minutes } from "../duration";
import type { Visit } from "../visit";
import { openCase } from "./open-case";

describe("the room for requests of strangers", async () => {
  const test = await testDatabase();
  const { services, secondServices, clock, createOrganization, visit } = test;
  const { open } = testCases(test);
  const processes = [services, secondServices()];

  const from = (clientAddress: string, more: Partial<Visit> = {}) => visit({ clientAddress, ...more });
  const send = (by: Visit, work?: string, kind: "account" | "support" = "support", place = 0) =>
    openCase(processes[place % 2] ?? services, by, { kind, name: "Robin Lost", formId: randomUUID(), work });
  const codeOf = (result: Awaited<ReturnType<typeof send>>) => (result.ok ? "ok" : result.refusal.code);
  const taskOf = (result: Awaited<ReturnType<typeof send>>) =>
    result.ok ? "" : String(result.refusal.facts?.task ?? "");
  const events = () => services.db.accessEvent.count({ where: { kind: "limit.reached" } });

  async function usedUp(by: Visit) {
    for (let times = 0; times < 5; times++) await open({}, by);
    return taskOf(await send(by));
  }

  it("of a network that is used up has more for a device that worked, and each answer opens it once, at once from two processes", async () => {
    const by = from("203.0.113.10");
    expect(await usedUp(by)).toMatch(/^1(\.[\w-]+){4}$/);
    const work = testWork(services, by, "support");
    const sent = await Promise.all(Array.from({ length: 8 }, (_, place) => send(by, work, "support", place)));
    expect(sent.map(codeOf).filter((code) => code === "ok")).toHaveLength(1);
    for (const result of sent.filter(({ ok }) => !ok)) {
      expect(codeOf(result)).toBe("case-too-many");
      expect(taskOf(result)).not.toBe("");
    }
  });

  it("is bound to its network, organization, form, time and key; what is changed opens nothing", async () => {
    const by = from("2001:db8:7:1::1");
    const task = await usedUp(by);
    const work = testWork(services, by, "support");
    const elsewhere = await createOrganization();
    const strangers = [from("2001:db8:7:2::1"), from("2001:db8:7:1::1", { organization: elsewhere })];
    for (const stranger of strangers) {
      await usedUp(stranger);
      expect(codeOf(await send(stranger, work))).toBe("case-too-many");
    }
    expect(codeOf(await send(by, work, "account"))).toBe("case-too-many");
    const [keyId, nonce, until, start, seal, key] = work.split(".");
    const forged = [
      [keyId, nonce, Number(until) + 600, start, seal, key],
      [keyId, "A".repeat(22), until, start, seal, key],
      [Number(keyId) + 1, nonce, until, start, seal, key],
      [keyId, nonce, until, start, "A".repeat(43), key],
      [keyId, nonce, until, start, seal, "A".repeat(43)],
    ];
    for (const parts of [...forged, ["x"], [task], [work, ""]])
      expect(codeOf(await send(by, parts.join(".")))).toBe("case-too-many");
    // Another address of the same /64 is the same network.
    expect(codeOf(await send(from("2001:db8:7:1:ffff::9"), work))).toBe("ok");
  });

  it("takes no answer whose time is over, and a spent one stays spent until then", async () => {
    const by = from("203.0.113.20");
    await usedUp(by);
    const work = testWork(services, by, "support");
    clock.advance(minutes(9));
    expect(codeOf(await send(by, work))).toBe("ok");
    expect(codeOf(await send(by, work))).toBe("case-too-many");
    const late = testWork(services, by, "support");
    clock.advance(minutes(10));
    expect(codeOf(await send(by, late))).toBe("case-too-many");
    clock.advance(hours(1));
    expect(codeOf(await send(by))).toBe("ok");
  });

  it("has an end for devices that work too, and then sets no task that would be for nothing", async () => {
    const by = from("203.0.113.30");
    let task = await usedUp(by);
    for (let times = 0; times < 10; times++) {
      expect(codeOf(await send(by, testWork(services, by, "support")))).toBe("ok");
      task = taskOf(await send(by));
    }
    expect(task).toBe("");
    const refused = await send(by);
    expect(refused).toMatchObject({ refusal: { code: "case-too-many", facts: { retryAfter: expect.any(Number) } } });
  });

  it("of a whole organization is bounded, whatever networks they come from; what is refused leaves no rows", async () => {
    const organization = await createOrganization();
    const at = (place: number) => from(`2001:db8:${place.toString(16)}::1`, { organization });
    const count = () => services.db.case.count({ where: { organizationId: organization.id } });
    const first = await Promise.all(
      Array.from({ length: 160 }, (_, place) => send(at(place), undefined, "support", place)),
    );
    expect(first.map(codeOf).filter((code) => code === "ok")).toHaveLength(100);
    expect(await count()).toBe(100);
    const [rows, told] = [await services.db.limit.count(), await events()];
    const codes = await Promise.all(Array.from({ length: 100 }, (_, place) => send(at(1_000 + place))));
    expect(new Set(codes.map(codeOf))).toEqual(new Set(["case-crowded"]));
    expect([await services.db.limit.count(), await events()]).toEqual([rows, told]);
    const by = at(5_000);
    expect(taskOf(await send(by))).not.toBe("");
    expect(codeOf(await send(by, testWork(services, by, "support")))).toBe("ok");
    await services.db.limit.update({
      where: { key: `requests:${organization.id}:worked:hour` },
      data: { taken: Array.from({ length: 500 }, () => clock.now()) },
    });
    const refused = await send(by);
    expect([codeOf(refused), taskOf(refused)]).toEqual(["case-crowded-out", ""]);
    expect(await count()).toBe(101);
  });
});
