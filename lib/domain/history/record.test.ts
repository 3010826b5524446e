import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { record } from "./record";
import { unknownIdentifier } from "./unknown-identifier";

describe("record", async () => {
  const { services, organization, visit, clock, createUser, createOrganization } = await testDatabase();
  const last = () => services.db.accessEvent.findFirstOrThrow({ orderBy: { id: "desc" } });

  it("writes who, what, whom, when and from where", async () => {
    const user = await createUser();
    const here = visit({
      clientAddress: "203.0.113.9",
      requestId: "r-1",
      actorId: user.id,
    });
    const at = clock.now();
    await record(services.db, at, here, {
      kind: "password.changed",
      method: "password",
      userId: user.id,
    });
    expect(await last()).toMatchObject({
      organizationId: organization.id,
      at,
      kind: "password.changed",
      method: "password",
      actorId: user.id,
      userId: user.id,
      clientAddress: "203.0.113.9",
      userAgent: "test browser",
      requestId: "r-1",
    });
  });

  it("goes with the transaction that it tells of", async () => {
    const before = await services.db.accessEvent.count();
    const failing = services.db.$transaction(async (tx) => {
      await record(tx, clock.now(), visit(), { kind: "session.ended" });
      throw new Error("the act failed");
    });
    await expect(failing).rejects.toThrow("the act failed");
    expect(await services.db.accessEvent.count()).toBe(before);
  });

  it("makes control, escape and direction marks of a browser's name visible", async () => {
    const userAgent = "nice\r\nfake: line\u001b[31m \u202eevil \u2028end";
    await record(services.db, clock.now(), visit({ userAgent }), {
      kind: "sign-in.refused",
    });
    const stored = (await last()).userAgent ?? "";
    expect(stored).toBe("nice\\u{d}\\u{a}fake: line\\u{1b}[31m \\u{202e}evil \\u{2028}end");
  });

  it("cuts a browser's name that is far too long", async () => {
    await record(services.db, clock.now(), visit({ userAgent: "x".repeat(100_000) }), { kind: "sign-in.refused" });
    expect((await last()).userAgent?.length).toBe(256);
  });

  it("keeps of an identifier that matches nobody a keyed hash and its length, never its text", async () => {
    const typed = " My-Secret-Passw0rd ";
    const identifier = unknownIdentifier(services, organization, typed);
    await record(services.db, clock.now(), visit(), {
      kind: "sign-in.refused",
      reason: "unknown-account",
      identifier,
    });
    const event = await last();
    expect(event.identifierLength).toBe(18);
    const stored = JSON.stringify(event, (_key, value) => (typeof value === "bigint" ? String(value) : value));
    expect(stored.toLowerCase()).not.toContain("secret");
    expect(Buffer.from(event.identifierHash ?? []).toString("latin1")).not.toContain("ecret");
  });

  it("recognizes the same identifier again, but not across organizations or keys", async () => {
    const other = await createOrganization();
    const hash = (typed: string, at = organization, using = services) =>
      unknownIdentifier(using, at, typed).hash.toString("hex");
    expect(hash("Jo ")).toBe(hash("jo"));
    expect(hash("jo")).not.toBe(hash("jp"));
    expect(hash("jo")).not.toBe(hash("jo", other));
    expect(hash("jo")).not.toBe(
      hash("jo", organization, {
        ...services,
        identifierKey: Buffer.alloc(32),
      }),
    );
  });
});
