import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { assignCase } from "./assign-case";
import { linkCase } from "./link-case";
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
    const nobodys = { organizationId: organization.id, userId: null };
    const offered = await listAssignees(services.db, nobodys);
    expect(offered).toEqual([
      { id: admin.user.id, name: "Ada Admin" },
      { id: helper.id, name: "Hal Helper" },
    ]);
    const elsewhere = await createOrganization();
    expect(await listAssignees(services.db, { ...nobodys, organizationId: elsewhere.id })).toEqual([]);
    expect(await listAssignees(services.db, { ...nobodys, words: " HELP" })).toEqual([offered[1]]);
    expect(await listAssignees(services.db, { ...nobodys, words: "%" })).toEqual([]);
    const { caseId } = await open();
    const give = async (assigneeId: string) =>
      refusedWith(await assignCase(services, admin.by, { ...(await at(caseId)), assigneeId }));
    for (const { id } of offered) expect(await give(id)).toBeNull();
    for (const { id } of [suspended, person]) expect(await give(id)).toBe("assignee-unknown");
  });

  it("is nobody who could not see it: of users of other roles than their own a help desk knows no case", async () => {
    const { user, by } = await someone({ rank: "administrator", name: "Olga Office" });
    const role = { organizationId: organization.id, id: randomUUID(), name: "Choir" };
    await services.db.role.create({ data: { ...role, methods: ["password"] } });
    const [inside, outside] = [await createUser(), await createUser()];
    await services.db.userRole.create({
      data: { organizationId: organization.id, roleId: role.id, userId: inside.id },
    });
    const limited = await createUser({ rank: "helpdesk", name: "Lia Limited" });
    await services.db.helpdeskRole.create({
      data: { organizationId: organization.id, userId: limited.id, roleId: role.id },
    });
    for (const [about, sees] of [
      [inside.id, true],
      [outside.id, false],
    ] as const) {
      const { caseId } = await open();
      await linkCase(services, by, { ...(await at(caseId)), userId: about });
      const offered = await listAssignees(services.db, { organizationId: organization.id, userId: about });
      expect(offered.some(({ id }) => id === limited.id)).toBe(sees);
      expect(offered.some(({ id }) => id === user.id)).toBe(true);
      const given = await assignCase(services, by, { ...(await at(caseId)), assigneeId: limited.id });
      expect(refusedWith(given)).toBe(sees ? null : "assignee-unknown");
    }
  });
});
