import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { before, days } from "@/lib/domain/duration";
import { type Policy, policyOf } from "@/lib/domain/policy";
import { presetPolicy } from "@/lib/domain/policy-changes/policy-wish";
import { rehearsePolicy } from "@/lib/domain/policy-changes/rehearse-policy";
import { type PresetName, presetNames } from "@/lib/domain/presets";
import { lockState } from "@/lib/domain/sign-in/lock-state";
import { demoOrganizations } from "./demo/organizations";
import { demoPassword, seedDemo } from "./seed";

const at = (port: number) => (host: string) => `http://${host}:${port}`;

describe("the demo", async () => {
  const { services, clock } = await testDatabase();
  const { db } = services;
  await seedDemo(services, { origin: at(3000) });
  const ids = demoOrganizations.map((demo) => demo.id);
  const here = { organizationId: { in: ids } };
  const named = (usernameKey: string) =>
    db.user.findMany({ where: { ...here, usernameKey }, include: { password: true, type: true, links: true } });
  const personOf = async (preset: PresetName) => {
    const { id } = demoOrganizations.find((demo) => demo.preset === preset) ?? { id: "" };
    const user = (await named("person")).find(({ organizationId }) => organizationId === id);
    if (!user) throw new Error(`no person at ${preset}`);
    return user;
  };
  const portalsOf = async ({ id: userId, organizationId }: { id: string; organizationId: string }) => {
    const roles = { some: { role: { users: { some: { userId } } } } };
    const portals = await db.portal.findMany({ where: { organizationId, roles }, orderBy: { name: "asc" } });
    return portals.map((portal) => portal.name);
  };

  it("has an organization for each preset, at its host, and the operator's", async () => {
    const found = await db.organization.findMany({ where: { id: { in: ids } }, omit: { logo: true } });
    expect(found).toHaveLength(7);
    expect(new Set(found.map((organization) => organization.preset))).toEqual(new Set(presetNames));
    for (const name of presetNames.filter((preset) => preset !== "balanced")) {
      expect(found.find((organization) => organization.host === `${name}.localhost`)?.preset).toBe(name);
    }
    expect(found.filter((organization) => organization.isOperator).map((one) => one.host)).toEqual([
      "operator.localhost",
    ]);
    expect(await named("operator")).toHaveLength(1);
  });

  it("has a few hundred people in each, and every hash with a salt of its own", async () => {
    const groups = await db.user.groupBy({ by: ["organizationId"], where: here, _count: true });
    expect(groups).toHaveLength(7);
    for (const group of groups) expect(group._count).toBeGreaterThan(300);
    const stored = await db.password.findMany({ where: here });
    expect(new Set(stored.map((password) => password.hash)).size).toBe(stored.length);
  });

  it.each([
    ["person", { password: true, activated: true, suspended: false, type: "General" }],
    ["newcomer", { password: false, activated: false, suspended: false, type: "General" }],
    ["expired", { password: false, activated: false, suspended: false, type: "General" }],
    ["sso", { password: false, activated: true, suspended: false, type: "General" }],
    ["suspended", { password: true, activated: true, suspended: true, type: "General" }],
    ["capture", { password: true, activated: true, suspended: false, type: "Capture" }],
    ["wallboard", { password: true, activated: true, suspended: false, type: "Wallboard" }],
    ["kiosk", { password: true, activated: true, suspended: false, type: "Kiosk" }],
    ["offline", { password: true, activated: true, suspended: false, type: "Offline" }],
    ["setup", { password: true, activated: true, suspended: false, type: "Setup" }],
    ["inactive", { password: true, activated: true, suspended: false, type: "Inactive" }],
  ])("has %s in the state of that name everywhere", async (username, state) => {
    const users = await named(username);
    expect(users).toHaveLength(7);
    for (const user of users) {
      expect({
        password: user.password !== null,
        activated: user.activatedAt !== null,
        suspended: user.suspendedAt !== null,
        type: user.type.name,
      }).toEqual(state);
    }
  });

  it("gives a person the one password, and portals by their roles", async () => {
    const user = await personOf("balanced");
    const { password } = user;
    if (!password) throw new Error("no password");
    const right = await services.passwords.admit((slot) => slot.verify(password, demoPassword));
    expect(right).toEqual({ busy: false, value: true });
    expect(await portalsOf(user)).toEqual(["Handbook", "Improvement board", "Review desk", "Time sheets"]);
  });

  it("speaks Japanese at Aoba: the organization, its people's names and its portals", async () => {
    const user = await personOf("administrator-resets");
    const organization = await db.organization.findUniqueOrThrow({ where: { id: user.organizationId } });
    expect(organization.language).toBe("ja");
    expect(user.name).toMatch(/^[一-鿿]+ [一-鿿]+$/);
    for (const portal of await portalsOf(user)) expect(portal).toMatch(/[ァ-ヿ一-鿿]/);
    const speakers = await db.user.groupBy({
      by: ["organizationId"],
      where: { ...here, language: "ja" },
      _count: true,
    });
    expect(speakers).toHaveLength(7);
  });

  it("has a logo of a kind that mailboxes show, or none", async () => {
    for (const { logo, logoType } of await db.organization.findMany({ where: { id: { in: ids } } })) {
      expect(
        logoType === null
          ? logo
          : Buffer.from(logo ?? [])
              .subarray(1, 4)
              .toString(),
      ).toBe(logoType && "PNG");
    }
  });

  it("leaves noemail without an address, and out where one signs in with it", async () => {
    const found = await named("noemail");
    for (const user of found) expect(user.email).toBeNull();
    const { organizationId } = await personOf("verified-devices");
    expect(found.map((user) => user.organizationId).sort()).toEqual(ids.filter((id) => id !== organizationId).sort());
  });

  it("gives the twins one address between them", async () => {
    const twins = [...(await named("twin-a")), ...(await named("twin-b"))];
    expect(new Set(twins.map((user) => user.emailKey))).toEqual(new Set(["twins@example.test"]));
  });

  it("has an open invitation on its way to newcomer, and one that ran out with expired", async () => {
    const now = clock.now();
    for (const { links, organizationId, id: userId } of await named("newcomer")) {
      expect(links.filter((link) => link.expiresAt === null || link.expiresAt > now)).toHaveLength(1);
      expect(await db.mail.count({ where: { organizationId, userId, kind: "invitation", state: "queued" } })).toBe(1);
    }
    const { organizationId: unlimited } = await personOf("timed-lock");
    for (const { links, organizationId, id: userId } of await named("expired")) {
      const open = organizationId === unlimited;
      expect(links.map((link) => link.expiresAt === null || link.expiresAt > now)).toEqual([open]);
      expect(await db.mail.count({ where: { organizationId, userId, kind: "invitation", state: "accepted" } })).toBe(1);
    }
  });

  it("names the administrator who invited them", async () => {
    for (const { links, organizationId } of [...(await named("newcomer")), ...(await named("expired"))]) {
      const admin = await db.user.findFirst({ where: { organizationId, usernameKey: "admin" } });
      expect(links.map((link) => link.invitedById)).toEqual([admin?.id]);
    }
  });

  it("closes the lock of locked by the policy's own rule, and again at a start after its time", async () => {
    const locked = await named("locked");
    const state = async ({ id: userId, organizationId }: { id: string; organizationId: string }) => {
      const organization = await db.organization.findUniqueOrThrow({ where: { id: organizationId } });
      const counter = await db.attemptCounter.findFirst({ where: { organizationId, userId } });
      return lockState(policyOf(organization).lock, counter, clock.now(), true).locked;
    };
    for (const user of locked) expect(await state(user)).toBe(true);
    clock.advance(3_601);
    expect(await Promise.all(locked.map(state))).toContain(false);
    await seedDemo(services, { origin: at(3000) });
    for (const user of locked) expect(await state(user)).toBe(true);
  });

  it("has locks in its history that follow from the wrong passwords in it, so that a rehearsal agrees with the audit", async () => {
    for (const organization of await db.organization.findMany({ where: { id: { in: ids } }, omit: { logo: true } })) {
      const where = { organizationId: organization.id, at: { gt: before(clock.now(), days(30)) } };
      const closed = await db.accessEvent.findMany({ where: { ...where, kind: "lock.closed" } });
      const whose = new Set(closed.map(({ userId }) => userId));
      const rehearsed = (policy: Policy) => rehearsePolicy(services, organization, policy);
      const { locked, atOnce } = await rehearsed(policyOf(organization));
      expect(locked).toEqual({ present: whose.size, wished: whose.size });
      expect(whose.size).toBe(7);
      expect(atOnce.closes.count).toBe(0);
      const turnedAway = await db.accessEvent.findMany({ where: { ...where, reason: "locked" } });
      for (const { userId } of turnedAway) expect(whose).toContain(userId);
      const stricter = presetPolicy("strict");
      stricter.lock.threshold = 3;
      expect((await rehearsed(stricter)).locked.wished).toBeGreaterThan(whose.size);
    }
  });

  it("changes nothing at a second start but the origins, when the port changed", async () => {
    const counts = () =>
      Promise.all([
        db.user.count(),
        db.organization.count(),
        db.link.count(),
        db.mail.count(),
        db.portal.count(),
        db.accessEvent.count(),
        db.attemptCounter.count(),
        db.case.count(),
      ]);
    const first = await counts();
    await seedDemo(services, { origin: at(4000) });
    expect(await counts()).toEqual(first);
    const found = await db.organization.findMany({ where: { id: { in: ids } }, select: { origin: true, host: true } });
    for (const { origin: stored, host } of found) expect(stored).toBe(`http://${host}:4000`);
  });

  it("does not close a lock again that somebody opened", async () => {
    const [user] = await named("locked");
    if (!user) throw new Error("nobody");
    await db.attemptCounter.deleteMany({ where: { userId: user.id } });
    await seedDemo(services, { origin: at(4000) });
    expect(await db.attemptCounter.count({ where: { userId: user.id } })).toBe(0);
  });
});
