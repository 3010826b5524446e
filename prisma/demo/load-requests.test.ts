import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { seedDemo } from "../seed";
import { demoOrganizations } from "./organizations";

describe("the requests of the demo", async () => {
  const { services } = await testDatabase();
  const { db } = services;
  const here = { organizationId: { in: demoOrganizations.map(({ id }) => id) } };
  await seedDemo(services, { origin: (host) => `http://${host}:3000` });
  const placeOf = (preset: string) => demoOrganizations.find((one) => one.preset === preset)?.id ?? "";

  it("are there in every state, as far as the policy takes them, and administrators were told", async () => {
    const organizationId = placeOf("balanced");
    const cases = await db.case.findMany({ where: { organizationId }, include: { entries: true } });
    expect(cases.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      "account received",
      "support answered",
      "support looking",
      "support question",
    ]);
    const locked = await db.user.findFirst({ where: { organizationId, usernameKey: "locked" } });
    const about = cases.find(({ state }) => state === "looking");
    expect(about?.userId).toBe(locked?.id);
    expect(about?.entries).toHaveLength(5);
    expect(await db.case.count({ where: { ...here, toldAt: null } })).toBe(0);
    const opened = await db.accessEvent.count({ where: { organizationId, kind: "case.opened" } });
    expect(opened).toBe(cases.length);
  });

  it("speak the organization's language, and ask for no account where none is given", async () => {
    const organizationId = placeOf("administrator-resets");
    expect(await db.case.count({ where: { organizationId, kind: "account" } })).toBe(0);
    const said = await db.caseEntry.findMany({ where: { organizationId, text: { not: null } } });
    expect(said.length).toBeGreaterThan(0);
    for (const { text } of said) expect(text).toMatch(/[ぁ-ヿ一-鿿]/);
  });

  it("stand beside one mail that came back, from somebody of the crowd", async () => {
    const bounced = await db.mail.findMany({ where: { ...here, state: "bounced" }, include: { replies: true } });
    expect(new Set(bounced.map(({ organizationId }) => organizationId)).size).toBe(demoOrganizations.length);
    for (const { address, replies } of bounced) {
      expect(address).toMatch(/^[a-z]+\.[a-z]+@/);
      expect(replies.map(({ report }) => report)).toContain("bounced");
    }
  });
});
