import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createUser } from "./create-user";

describe("createUser", async () => {
  const { services, secondServices, organization, visit, createOrganization } = await testDatabase();
  const here = visit();
  const make = (username: string, email?: string | null, at = here) =>
    createUser(services, at, { username, email, name: "Somebody" });
  const code = async (made: ReturnType<typeof make>) => {
    const result = await made;
    return result.ok ? "ok" : result.refusal.code;
  };

  it("makes a user who is not activated, with one event of history", async () => {
    const made = await make("  Ada.Lovelace ", "Ada@Example.test");
    if (!made.ok) throw new Error(made.refusal.code);
    const user = await services.db.user.findUniqueOrThrow({
      where: { id: made.value.userId },
      include: { type: true },
    });
    expect(user).toMatchObject({
      username: "Ada.Lovelace",
      usernameKey: "ada.lovelace",
      email: "Ada@Example.test",
      emailKey: "ada@example.test",
      activatedAt: null,
      rank: "none",
      type: { name: "General" },
    });
    const events = await services.db.accessEvent.findMany({
      where: { userId: user.id },
    });
    expect(events.map((event) => event.kind)).toEqual(["user.created"]);
  });

  it.each([
    ["an empty username", "  ", "username-invalid"],
    ["129 characters", "x".repeat(129), "username-invalid"],
    ["a control character", "a\u0007b", "field-unprintable"],
    ["a mark that turns the direction of writing", "a\u202eb", "field-unprintable"],
    ["128 characters", "𝔵".repeat(128), "ok"],
  ])("judges %s", async (_name, username, expected) => {
    expect(await code(make(username))).toBe(expected);
  });

  it.each([
    "nobody",
    "a@b",
    "a@example.test,b@example.test",
    "a@example.test\r\nBcc: b@example.test",
    "<a@example.test>",
  ])("refuses the address %j", async (email) => {
    expect(await code(make(`address${email.length}`, email))).toBe("email-invalid");
  });

  it("refuses a username that differs only in case, width or edge spaces", async () => {
    expect(await code(make("grace"))).toBe("ok");
    for (const again of ["GRACE", " grace ", "ｇｒａｃｅ"]) expect(await code(make(again))).toBe("username-taken");
  });

  it("refuses a username that is another user's address, and an address that is another user's username", async () => {
    expect(await code(make("holder", "holder@example.test"))).toBe("ok");
    expect(await code(make("Holder@example.test"))).toBe("username-taken");
    expect(await code(make("named@example.test"))).toBe("ok");
    expect(await code(make("other", "Named@example.test"))).toBe("email-is-username");
    expect(await code(make("own@example.test", "own@example.test"))).toBe("ok");
  });

  it("lets several users have one address, and the same username be in two organizations", async () => {
    expect(await code(make("left-twin", "both@example.test"))).toBe("ok");
    expect(await code(make("right-twin", "both@example.test"))).toBe("ok");
    const elsewhere = visit({ organization: await createOrganization() });
    expect(await code(make("left-twin", "both@example.test", elsewhere))).toBe("ok");
  });

  it("makes one user when twenty ask for the same username at once over two processes", async () => {
    const processes = [services, secondServices()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        createUser(processes[i % 2] ?? services, here, {
          username: i % 3 ? "racer" : "RACER",
          name: "Racer",
        }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === "username-taken")).toHaveLength(19);
  });

  it("never lets a username and another user's address be equal, however they race", async () => {
    const processes = [services, secondServices()];
    const clash = "clash@example.test";
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const user = i % 2 ? { username: clash } : { username: `clasher${i}`, email: clash };
        return createUser(processes[(i >> 1) % 2] ?? services, here, {
          ...user,
          name: "Clash",
        });
      }),
    );
    const where = { organizationId: organization.id };
    const named = await services.db.user.count({
      where: { ...where, usernameKey: clash },
    });
    const addressed = await services.db.user.count({
      where: { ...where, emailKey: clash },
    });
    expect(answers.filter((answer) => answer.ok)).toHaveLength(named + addressed);
    expect(Math.min(named, addressed)).toBe(0);
    expect(Math.max(named, addressed)).toBe(named > 0 ? 1 : 10);
  });
});
