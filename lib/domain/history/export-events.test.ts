import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { exportEvents } from "./export-events";

describe("an export that is under way", async () => {
  const { services, createUser, visit } = await testDatabase();

  async function begun() {
    const administrator = await createUser({ rank: "administrator" });
    const signedIn = await signTestUserIn(services, administrator);
    const result = await exportEvents(services, visit(signedIn), { format: "csv", filter: {} });
    if (!result.ok) throw new Error(result.refusal.code);
    return { administrator, parts: result.value };
  }

  it("ends as whole when everything has left", async () => {
    const { parts } = await begun();
    let text = "";
    for (let next = await parts.next(); ; next = await parts.next()) {
      if (next.done) {
        expect(next.value).toBe(true);
        break;
      }
      text += next.value;
    }
    expect(text).toMatch(/^id,at,kind,/);
  });

  it.each([
    [
      "the session ended",
      (id: string) =>
        services.db.session.updateMany({ where: { userId: id }, data: { endedAt: services.clock.now() } }),
    ],
    ["the rank was taken", (id: string) => services.db.user.updateMany({ where: { id }, data: { rank: "helpdesk" } })],
    [
      "they were suspended",
      (id: string) => services.db.user.updateMany({ where: { id }, data: { suspendedAt: services.clock.now() } }),
    ],
  ] as const)("breaks off, and says so, when %s", async (_, lose) => {
    const { administrator, parts } = await begun();
    expect((await parts.next()).done).toBe(false);
    await lose(administrator.id);
    expect(await parts.next()).toEqual({ done: true, value: false });
  });
});
