import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { assignCase } from "./assign-case";
import { listAssignees } from "./list-assignees";

describe("to whom a case can be given", async () => {
  const test = await testDatabase();
  const { services, organization, createUser, createOrganization } = test;
  const { open, at, someone } = testCases(test);

  it("is whoever has a rank and can sign in, of this organization, and the case can be given to each of them", async () => {
    const admin = await someone({ rank: "administrator", name: "Ada Admin" });
    const helper = await createUser({ rank: "helpdesk", name: "Hal Helper" });
    const suspended = await createUser({ rank: "helpdesk", name: "Sue Suspended" });
    await services.db.user.update({ where: { id: suspended.id }, data: { suspendedAt: services.clock.now() } });
    const person = await createUser({ name: "Pat Person" });
    const offered = await listAssignees(services, { organization });
    expect(offered).toEqual([
      { id: admin.user.id, name: "Ada Admin" },
      { id: helper.id, name: "Hal Helper" },
    ]);
    expect(await listAssignees(services, { organization: await createOrganization() })).toEqual([]);
    const { caseId } = await open();
    const give = async (assigneeId: string) =>
      refusedWith(await assignCase(services, admin.by, { ...(await at(caseId)), assigneeId }));
    for (const { id } of offered) expect(await give(id)).toBeNull();
    for (const { id } of [suspended, person]) expect(await give(id)).toBe("assignee-unknown");
  });
});
