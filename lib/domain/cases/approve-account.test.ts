import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { minutes } from "../duration";
import { approveAccount } from "./approve-account";
import { declineCase } from "./decline-case";

describe("an account request", async () => {
  const test = await testDatabase();
  const { services, secondServices, organization, visit } = test;
  const { open, rowOf, at, someone, mailsOf } = testCases(test);
  const type = await services.db.userType.findFirstOrThrow({
    where: { organizationId: organization.id, name: "General" },
  });
  const person = (more: object = {}) => ({
    ...{ id: randomUUID(), name: "Nia New", username: null, email: "nia@example.test", sharedToo: false },
    ...{ typeId: type.id, roleIds: [], customerId: null, language: "ja", inviteNow: true },
    ...more,
  });

  it("is approved in one step: the user, the activation mail, the case and its history", async () => {
    const { by, user } = await someone();
    const { caseId } = await open({ kind: "account", name: "Nia New", email: "nia@example.test" });
    const approved = await approveAccount(services, by, { ...(await at(caseId)), ...person() });
    expect(approved).toMatchObject({ value: { invited: true } });
    const userId = approved.ok ? approved.value.userId : "";
    expect(await rowOf(caseId)).toMatchObject({ state: "answered", outcome: "approved", userId });
    expect(await services.db.mail.findMany({ where: { userId } })).toMatchObject([
      { kind: "invitation", language: "ja" },
    ]);
    expect((await mailsOf(caseId)).map(({ kind }) => kind)).toEqual(["case-confirm"]);
    const event = await services.db.accessEvent.findFirstOrThrow({ where: { kind: "case.approved" } });
    expect(event).toMatchObject({ actorId: user.id, userId });
  });

  it("that two administrators approve at once makes one user, over two processes", async () => {
    const [one, other] = [await someone(), await someone({ rank: "owner" })];
    const { caseId } = await open({ kind: "account", name: "Race", email: "race@example.test" });
    const seen = await at(caseId);
    const processes = [services, secondServices()];
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        approveAccount(processes[place % 2] ?? services, (place % 2 ? one : other).by, {
          ...{ ...seen, ...person({ name: "Race", email: "race@example.test" }) },
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) expect([null, "case-changed"]).toContain(refusedWith(result));
    expect(await services.db.user.count({ where: { emailKey: "race@example.test" } })).toBe(1);
    expect(await services.db.mail.count({ where: { address: "race@example.test", kind: "invitation" } })).toBe(1);
  });

  it("is not approved by a help desk, without a fresh proof, twice, or where the user may not be", async () => {
    const { caseId } = await open({ kind: "account", name: "No" });
    const approve = async (by: Parameters<typeof approveAccount>[1], more: object = {}) =>
      refusedWith(await approveAccount(services, by, { ...(await at(caseId)), ...person(more) }));
    expect(await approve((await someone({ rank: "helpdesk" })).by)).toBe("not-allowed");
    const { by, user } = await someone();
    const stale = visit(await signTestUserIn(services, user, { provenAgo: minutes(10) }));
    expect(await approve(stale)).toBe("proof-needed");
    expect(await approve(by, { email: "nia@example.test" })).toBe("email-in-use");
    expect(await rowOf(caseId)).toMatchObject({ state: "received", userId: null });
    expect(await approve(by, { email: null })).toBeNull();
    expect(await approve(by, { email: null })).toBe("case-closed");
    const support = await open();
    expect(refusedWith(await approveAccount(services, by, { ...(await at(support.caseId)), ...person() }))).toBe(
      "case-unknown",
    );
  });

  it("is declined with a reason that its sender reads", async () => {
    const { by } = await someone();
    const { caseId } = await open({ kind: "account", name: "Declined" });
    expect(refusedWith(await declineCase(services, by, { ...(await at(caseId)), text: "" }))).toBe("field-missing");
    await declineCase(services, by, { ...(await at(caseId)), text: "Only members get an account." });
    expect(await rowOf(caseId)).toMatchObject({ state: "answered", outcome: "declined" });
  });
});
