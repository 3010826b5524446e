import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { keys, testTerminal } from "./test-terminal";

describe("latchkey tomorrow", async () => {
  const { services, organization, createUser, ownerUrl, clock } = await testDatabase();
  const run = testTerminal({ DATABASE_URL: ownerUrl, ...keys });
  const { host } = organization;

  it("says who will fail when they next try, and ends with 1 where there is somebody", async () => {
    const person = await createUser({ username: "ines.invited", name: "Ines Invited", activated: false });
    const found = await run(`tomorrow --organization ${host}`);
    expect(found.code).toBe(1);
    expect(found.text).toMatch(
      /Never activated, and not invited: 1\n {2}Ines Invited \(ines\.invited\): Never activated/,
    );
    expect(found.text).toContain("/admin/tomorrow");
    await services.db.user.update({ where: { id: person.id }, data: { suspendedAt: clock.now() } });
    const nobody = await run(`tomorrow --organization ${host}`);
    expect([nobody.code, nobody.text]).toEqual([0, expect.stringContaining("Nobody of")]);
  });
});
