import { describe, expect, it } from "vitest";
import { testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { changeTold } from "../administration/change-told";
import { minutes } from "../duration";
import type { MailFacts } from "../mail/mail-kind";
import { addToCase } from "./add-to-case";
import { assignCase } from "./assign-case";
import { tellOfCases } from "./tell-of-cases";

describe("administrators", async () => {
  const scene = async () => {
    const test = await testDatabase();
    const cases = testCases(test);
    const { services, organization, ownerUrl } = test;
    const told = async (userId: string) => {
      const mails = await services.db.mail.findMany({
        where: { userId, kind: "case-received" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      return mails.map(({ facts }) => facts as unknown as MailFacts["case-received"]);
    };
    const tell = () => tellOfCases(services, { organizationId: organization.id });
    const due = () => runJobs({ services, ownerUrl });
    return { ...test, ...cases, told, tell, due };
  };

  it("are told of the first at once, of what follows within a quarter of an hour together", async () => {
    const { open, someone, told, due, tell, clock } = await scene();
    const { user } = await someone();
    await due();
    expect(await told(user.id)).toEqual([]);
    await open({ name: "First", comment: "Help!", topic: "locked" });
    await due();
    expect(await told(user.id)).toMatchObject([
      { count: 1, cases: [{ who: "First", kind: "support", topic: "locked", words: "Help!", again: false }] },
    ]);
    for (const name of ["Second", "Third"]) await open({ name, kind: "account" });
    await due();
    expect(await told(user.id)).toHaveLength(1);
    clock.advance(minutes(15));
    clock.advance(minutes(-1));
    await tell();
    expect(await told(user.id)).toHaveLength(1);
    clock.advance(minutes(1));
    await tell();
    await tell();
    const mails = await told(user.id);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.cases.map(({ who }) => who)).toEqual(["Second", "Third"]);
  });

  it("are told once, however many jobs run at once over two processes", async () => {
    const { open, someone, told, services, secondServices, organization } = await scene();
    const { user } = await someone();
    for (let count = 0; count < 12; count++) await open({ name: `Person ${count}` });
    const processes = [services, secondServices()];
    await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        tellOfCases(processes[place % 2] ?? services, { organizationId: organization.id }),
      ),
    );
    const mails = await told(user.id);
    expect(mails).toHaveLength(1);
    expect([mails[0]?.count, mails[0]?.cases.length]).toEqual([12, 10]);
  });

  it("are told of every request, though they come while others are being told of", async () => {
    const { open, someone, told, tell, services, secondServices, organization, clock } = await scene();
    const { user } = await someone();
    const processes = [services, secondServices()];
    const names = Array.from({ length: 20 }, (_, place) => `Person ${place}`);
    await Promise.all(
      names.flatMap((name, place) => [
        open({ name }),
        tellOfCases(processes[place % 2] ?? services, { organizationId: organization.id }),
      ]),
    );
    for (let times = 0; times < 3; times++) {
      clock.advance(minutes(15));
      await tell();
    }
    const mails = await told(user.id);
    expect(mails.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(await services.db.case.count({ where: { toldAt: null } })).toBe(0);
  });

  it("are asked whether they want to be told of which; a help desk limited to roles is told of its own people and of nobody's", async () => {
    const { open, someone, told, tell, createUser, services, organization } = await scene();
    const [accounts, support] = [await someone(), await someone()];
    const owner = await someone({ rank: "owner" });
    for (const [{ user }, toldOfAccounts] of [
      [accounts, true],
      [support, false],
    ] as const) {
      await changeTold(services, owner.by, {
        userId: user.id,
        revision: 0,
        toldOfAccounts,
        toldOfSupport: !toldOfAccounts,
      });
    }
    await changeTold(services, owner.by, {
      userId: owner.user.id,
      revision: 0,
      toldOfAccounts: false,
      toldOfSupport: false,
    });
    const helper = await someone({ rank: "helpdesk" });
    const other = await createUser({ methods: ["password"] });
    const own = await createUser({ methods: ["ldap"] });
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: own.id } });
    await services.db.helpdeskRole.create({
      data: { organizationId: organization.id, userId: helper.user.id, roleId },
    });
    const nobody = await createUser();
    const suspended = await createUser({ rank: "owner", suspended: true });
    await open({ kind: "account", name: "Wants one" });
    const { caseId } = await open({ name: "Somebody's" });
    await services.db.case.update({ where: { id: caseId }, data: { userId: other.id } });
    await tell();
    const names = async ({ user }: { user: { id: string } }) =>
      (await told(user.id)).flatMap((facts) => facts.cases.map(({ who }) => who));
    expect(await names(accounts)).toEqual(["Wants one"]);
    expect(await names(support)).toEqual(["Somebody's"]);
    expect(await names(helper)).toEqual(["Wants one"]);
    for (const user of [owner.user, nobody, suspended]) expect(await names({ user })).toEqual([]);
  });

  it("who have a case are told alone when its sender writes again", async () => {
    const { open, at, someone, told, tell, services, visit, clock } = await scene();
    const [one, other] = [await someone(), await someone()];
    const { caseId, secret } = await open({ name: "Again" });
    await tell();
    await assignCase(services, one.by, { ...(await at(caseId)), assigneeId: one.user.id });
    clock.advance(minutes(15));
    await addToCase(services, visit(), { secret, caseId, text: "Any news?" });
    await tell();
    expect([await told(one.user.id), await told(other.user.id)].map(({ length }) => length)).toEqual([2, 1]);
    expect((await told(one.user.id))[1]).toMatchObject({ cases: [{ words: "Any news?", again: true }] });
  });
});
