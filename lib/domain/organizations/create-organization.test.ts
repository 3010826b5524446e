import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { provesLink } from "../links/secret";
import { policyOf } from "../policy";
import { presetNames } from "../presets";
import { createOrganization, type OrganizationInput } from "./create-organization";
import { findOrganization } from "./find-organization";

describe("createOrganization", async () => {
  const { services, secondServices } = await testDatabase();
  let hosts = 0;
  const input = (more: Partial<OrganizationInput> = {}): OrganizationInput => ({
    name: "Brightwater",
    origin: `https://h${++hosts}.example.test`,
    preset: "balanced",
    owner: {
      username: "founder",
      email: "founder@example.test",
      name: "Fumiko Founder",
    },
    ...more,
  });
  const create = async (more: Partial<OrganizationInput> = {}) => {
    const created = await createOrganization(services, input(more));
    if (!created.ok) throw new Error(created.refusal.code);
    return created.value;
  };
  const refusal = async (more: Partial<OrganizationInput>) => {
    const created = await createOrganization(services, input(more));
    return created.ok ? "ok" : created.refusal.code;
  };

  it.each(presetNames)("stores the preset %s as the organization's own difference", async (preset) => {
    const { organization } = await create({ preset });
    expect(organization.preset).toBe(preset);
    expect(() => policyOf(organization)).not.toThrow();
  });

  it("gives a number of four to six digits and the seven user types", async () => {
    const { organization } = await create();
    expect(String(organization.number)).toMatch(/^[1-9]\d{3,5}$/);
    const where = { organizationId: organization.id };
    const types = await services.db.userType.findMany({
      where,
      orderBy: { name: "asc" },
    });
    expect(types.map((type) => [type.name, type.maySignIn])).toEqual([
      ["Capture", true],
      ["General", true],
      ["Inactive", false],
      ["Kiosk", true],
      ["Offline", false],
      ["Setup", false],
      ["Wallboard", true],
    ]);
    const kiosk = types.find((type) => type.name === "Kiosk");
    expect(kiosk).toMatchObject({
      remembersDevice: false,
      idleMinutes: 0,
      absoluteMinutes: 129_600,
      mostSessions: 0,
    });
    expect(types.filter((type) => !type.getsMail).map((type) => type.name)).toEqual(["Inactive", "Offline", "Setup"]);
  });

  it("lets the first owner in by one link that lives an hour and is mailed to nobody", async () => {
    const { organization, ownerId, secret } = await create();
    const link = await services.db.link.findFirstOrThrow({
      where: { userId: ownerId },
    });
    expect(link.purpose).toBe("activation");
    expect((link.expiresAt?.getTime() ?? 0) - link.createdAt.getTime()).toBe(3_600_000);
    expect(provesLink(services.linkKeys, link, secret)).toBe(true);
    const owner = await services.db.user.findUniqueOrThrow({
      where: { id: ownerId },
      include: { password: true },
    });
    expect(owner).toMatchObject({
      rank: "owner",
      activatedAt: null,
      password: null,
      organizationId: organization.id,
    });
    expect(
      await services.db.mail.count({
        where: { organizationId: organization.id },
      }),
    ).toBe(0);
    const events = await services.db.accessEvent.findMany({
      where: { organizationId: organization.id },
      orderBy: { id: "asc" },
    });
    expect(events.map((event) => event.kind)).toEqual(["organization.created", "user.created", "link.issued"]);
  });

  it.each([
    "http://example.test",
    "https://example.test/path",
    "https://user@example.test",
    "https://example.test?x=1",
    "ftp://localhost",
    "example.test",
    "https://[::1]",
    "",
  ])("refuses the origin %j", async (origin) => {
    expect(await refusal({ origin })).toBe("origin-invalid");
  });

  it("takes http on this machine alone, and drops a final slash", async () => {
    expect((await create({ origin: "http://loop.localhost:3000/" })).organization.origin).toBe(
      "http://loop.localhost:3000",
    );
  });

  it("refuses a host that another organization has, under any port, and writes nothing", async () => {
    await create({ origin: "https://taken.example.test" });
    const before = await services.db.user.count();
    expect(await refusal({ origin: "https://Taken.example.test:8443" })).toBe("origin-taken");
    expect(await refusal({ owner: { username: "", name: "x" } })).toBe("username-invalid");
    expect(await refusal({ name: "  " })).toBe("field-missing");
    expect(await services.db.user.count()).toBe(before);
  });

  it("makes one organization when ten ask for the same host at once over two processes", async () => {
    const processes = [services, secondServices()];
    const origin = "https://race.example.test";
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => createOrganization(processes[i % 2] ?? services, input({ origin }))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === "origin-taken")).toHaveLength(9);
  });
});

describe("findOrganization", async () => {
  const { services, organization, createOrganization: make } = await testDatabase();

  it("finds by host, whatever its case and port, without the logo", async () => {
    const host = new URL(organization.origin).host;
    for (const typed of [host, host.toUpperCase(), host.replace(":3000", ""), host.replace(":3000", ":8080")]) {
      const found = await findOrganization(services.db, typed);
      expect(found?.id).toBe(organization.id);
      expect(found).not.toHaveProperty("logo");
    }
  });

  it("finds nothing under an unknown or senseless host", async () => {
    await make();
    for (const host of ["", "example.test", "localhost@evil.test", "a b", "\u0000", "x".repeat(300), "[::1]:3000"]) {
      expect(await findOrganization(services.db, host)).toBeNull();
    }
  });
});
