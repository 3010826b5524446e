import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { days } from "../duration";
import { invite } from "../links/invite-user";
import { linkSecret } from "../links/secret";
import { askInviter } from "./ask-inviter";
import { openCase } from "./open-case";
import { tellOfCases } from "./tell-of-cases";

describe("who holds an invitation that is too old, where administrators send them", async () => {
  const test = await testDatabase({ policy: { activation: { renewal: "administrator" } } });
  const { services, secondServices, clock, organization, createUser, createOrganization, visit } = test;
  const { someone, rowOf } = testCases(test);
  const scene = async () => {
    const inviter = await someone({ rank: "administrator" });
    const other = await someone({ rank: "owner" });
    const person = await createUser({ activated: false, name: "Nia Late" });
    const { link } = await services.db.$transaction(async (tx) => {
      const invited = await invite(tx, services, inviter.by, { userId: person.id });
      if (!invited.ok) throw new Error(invited.refusal.code);
      return invited.value;
    });
    clock.advance(days(30));
    return { inviter, other, person, secret: linkSecret(services.linkKeys, link) };
  };

  it("asks the administrator who invited, by name and alone, once however often and at once", async () => {
    const { inviter, other, person, secret } = await scene();
    const processes = [services, secondServices()];
    const asked = await Promise.all(
      Array.from({ length: 4 }, (_, place) => askInviter(processes[place % 2] ?? services, visit(), { secret })),
    );
    const ids = new Set(asked.map((result) => (result.ok ? result.value.caseId : result.refusal.code)));
    expect(ids.size).toBe(1);
    const row = await rowOf([...ids][0] ?? "");
    expect(row).toMatchObject({ kind: "invitation", name: "Nia Late", userId: person.id, askedToId: inviter.user.id });
    await tellOfCases(services, { organizationId: organization.id });
    const told = (userId: string) => services.db.mail.count({ where: { userId, kind: "case-received" } });
    expect([await told(inviter.user.id), await told(other.user.id)]).toEqual([1, 0]);
  });

  it("has one request that waits, also where another took the place of the link's form", async () => {
    const { person, secret } = await scene();
    const formId = (await services.db.link.findFirstOrThrow({ where: { userId: person.id } })).id;
    expect((await openCase(services, visit(), { formId, kind: "support", name: "Nia Late" })).ok).toBe(true);
    for (let times = 0; times < 3; times++) expect((await askInviter(services, visit(), { secret })).ok).toBe(true);
    expect(await services.db.case.count({ where: { userId: person.id } })).toBe(1);
  });

  it("asks for nothing with a link that proves nothing, an active account, or where people ask for their own", async () => {
    const { person, secret } = await scene();
    const elsewhere = visit({ organization: await createOrganization() });
    expect(refusedWith(await askInviter(services, visit(), { secret: `${secret}x` }))).toMatch(/^link-/);
    expect(refusedWith(await askInviter(services, elsewhere, { secret }))).toBe("not-offered");
    await services.db.user.update({ where: { id: person.id }, data: { activatedAt: clock.now() } });
    expect(refusedWith(await askInviter(services, visit(), { secret }))).toBe("already-active");
  });
});
