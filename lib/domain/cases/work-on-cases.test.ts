import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { generateTemporary } from "../passwords/generate-temporary";
import { addToCase } from "./add-to-case";
import { answerCase } from "./answer-case";
import { askPerson } from "./ask-person";
import { assignCase } from "./assign-case";
import { caseMailSecret } from "./case-secret";
import { closeCase } from "./close-case";
import { confirmCaseAddress } from "./confirm-case-address";
import { declineCase } from "./decline-case";
import { linkCase } from "./link-case";
import { readCase } from "./read-case";
import { suggestUsers } from "./suggest-users";

describe("an administrator who looks after requests", async () => {
  const test = await testDatabase();
  const { services, secondServices, clock, organization, createUser, createOrganization, visit } = test;
  const { open, rowOf, at, someone, mailsOf } = testCases(test);
  const admin = await someone({ rank: "administrator", name: "Ada Admin" });
  const viewer = (userId = admin.user.id) => ({
    organization,
    actor: { userId, rank: "administrator" as const },
    now: clock.now(),
  });
  const confirmed = async (more: Parameters<typeof open>[0] = {}) => {
    const opened = await open({ email: "asker@example.test", ...more });
    const secret = caseMailSecret(services.linkKeys, await rowOf(opened.caseId));
    await confirmCaseAddress(services, visit(), { secret, caseId: opened.caseId });
    return opened;
  };

  it("asks, is answered and answers; the confirmed address is told that there is something, not what", async () => {
    const { caseId, secret } = await confirmed();
    const asked = await askPerson(services, admin.by, { ...(await at(caseId)), text: "Which department?" });
    expect(asked).toEqual({ ok: true, value: { mailed: true } });
    expect(await rowOf(caseId)).toMatchObject({ state: "question", waitingSince: null });
    await addToCase(services, visit(), { secret, caseId, text: "Physics" });
    expect(await rowOf(caseId)).toMatchObject({ state: "received" });
    expect((await rowOf(caseId)).waitingSince).not.toBeNull();
    const answered = await answerCase(services, admin.by, { ...(await at(caseId)), text: "It is done." });
    expect(answered).toEqual({ ok: true, value: { mailed: true } });
    const mails = (await mailsOf(caseId)).filter(({ kind }) => kind === "case-changed");
    expect(mails.map(({ address }) => address)).toEqual(["asker@example.test", "asker@example.test"]);
    expect(JSON.stringify(mails)).not.toMatch(/department|done/i);
    expect((await readCase(services, viewer(), caseId))?.entries.map(({ kind, by, text }) => [kind, by, text])).toEqual(
      [
        ["step", null, null],
        ["question", "Ada Admin", "Which department?"],
        ["message", null, "Physics"],
        ["answer", "Ada Admin", "It is done."],
      ],
    );
    const events = await services.db.accessEvent.findMany({
      where: { details: { path: ["caseId"], equals: caseId } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      ...["case.opened", "case.confirmed", "case.asked", "case.added", "case.answered"],
    ]);
  });

  it("mails nobody whose address is not confirmed", async () => {
    const { caseId } = await open({ email: "somebody.else@example.test" });
    for (const verb of [askPerson, answerCase]) {
      expect(await verb(services, admin.by, { ...(await at(caseId)), text: "Hello." })).toEqual({
        ok: true,
        value: { mailed: false },
      });
    }
    expect((await mailsOf(caseId)).map(({ kind }) => kind)).toEqual(["case-confirm"]);
  });

  it("cannot answer what they have not read, and nobody answers what is closed", async () => {
    const { caseId, secret } = await open();
    const seen = await at(caseId);
    await addToCase(services, visit(), { secret, caseId, text: "Never mind." });
    expect(refusedWith(await answerCase(services, admin.by, { ...seen, text: "Here you are." }))).toBe("case-changed");
    expect(refusedWith(await closeCase(services, admin.by, await at(caseId)))).toBeNull();
    for (const verb of [askPerson, answerCase, declineCase, closeCase])
      expect(refusedWith(await verb(services, admin.by, { ...(await at(caseId)), text: "x" }))).toBe("case-closed");
  });

  it("of twelve answers at once from two processes one is sent", async () => {
    const { caseId } = await confirmed();
    const seen = await at(caseId);
    const processes = [services, secondServices()];
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        answerCase(processes[place % 2] ?? services, admin.by, { ...seen, text: `Answer ${place}` }),
      ),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await services.db.caseEntry.count({ where: { caseId, kind: "answer" } })).toBe(1);
  });

  it("gives no username and no address away, of the account it is about or of anybody's", async () => {
    const user = await createUser({ username: "aiko", email: "aiko.t@example.test" });
    await createUser({ username: "tanaka.k7" });
    await createUser({ username: "山田.太郎", email: "o'neil@example.test" });
    await createUser({ username: "o'brien 2" });
    const { caseId } = await open();
    const answer = async (text: string) =>
      refusedWith(await answerCase(services, admin.by, { ...(await at(caseId)), text }));
    expect(await answer("It is TANAKA.K7, as always.")).toBe("case-discloses");
    expect(await answer("ユーザー名はtanaka.k7です。")).toBe("case-discloses");
    expect(await answer("Write to (aiko.t@example.test).")).toBe("case-discloses");
    for (const text of ["あなたは山田.太郎です", "Write to O'Neil@example.test.", "You are o'brien 2!"])
      expect(await answer(text), text).toBe("case-discloses");
    await linkCase(services, admin.by, { ...(await at(caseId)), userId: user.id });
    for (const text of ["You are ＡＩＫＯ.", "ユーザー名はaikoです", "aiko.t@example.test"])
      expect(await answer(text), text).toBe("case-discloses");
    const short = await createUser({ username: "al", email: null });
    await linkCase(services, admin.by, { ...(await at(caseId)), userId: short.id });
    expect(await answer("You are AL.")).toBe("case-discloses");
    expect(await services.db.caseEntry.count({ where: { caseId, kind: "answer" } })).toBe(0);
    expect(await answer("We also mailed it to the address on file.")).toBeNull();
  });

  it("puts no temporary password into a case", async () => {
    const { caseId } = await open();
    const answer = async (text: string) =>
      refusedWith(await answerCase(services, admin.by, { ...(await at(caseId)), text }));
    for (const text of [`Use ${generateTemporary()}.`, `パスワードは${generateTemporary().toUpperCase()}です`])
      expect(await answer(text)).toBe("case-discloses");
    expect(await answer("A well-made four-part-long-word is none.")).toBeNull();
  });

  it("takes a case, gives it to a colleague, and not to somebody of no rank", async () => {
    const { caseId } = await open();
    const colleague = await createUser({ rank: "helpdesk", name: "Hal Helper" });
    const assign = async (assigneeId: string | null) =>
      refusedWith(await assignCase(services, admin.by, { ...(await at(caseId)), assigneeId }));
    expect(await assign(admin.user.id)).toBeNull();
    expect(await rowOf(caseId)).toMatchObject({ state: "looking", assigneeId: admin.user.id });
    expect(await assign(colleague.id)).toBeNull();
    for (const other of [await createUser(), await createUser({ rank: "helpdesk", suspended: true })])
      expect(await assign(other.id)).toBe("assignee-unknown");
    expect(await assign(null)).toBeNull();
    expect(await rowOf(caseId)).toMatchObject({ state: "received", assigneeId: null });
    const steps = (await readCase(services, viewer(), caseId))?.entries.map(({ code, whom }) => [code, whom]);
    expect(steps).toEqual([
      ["assigned", "Ada Admin"],
      ["assigned", "Hal Helper"],
      ["assigned", null],
    ]);
  });

  it("of another organization finds nothing, and neither does a help desk whose people it is not about", async () => {
    const elsewhere = await createOrganization();
    const { caseId } = await open();
    const stranger = await someone({ rank: "owner", organization: elsewhere });
    const by = { ...stranger.by, organization: elsewhere };
    expect(refusedWith(await closeCase(services, by, await at(caseId)))).toBe("case-unknown");
    const helper = await someone({ rank: "helpdesk" });
    const own = await createUser({ methods: ["password", "ldap"] });
    const other = await createUser({ methods: ["password"] });
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: own.id } });
    await services.db.helpdeskRole.create({
      data: { organizationId: organization.id, userId: helper.user.id, roleId },
    });
    const seen = async () =>
      (await readCase(
        services,
        { ...viewer(helper.user.id), actor: { userId: helper.user.id, rank: "helpdesk" } },
        caseId,
      )) !== null;
    expect(await seen()).toBe(true);
    expect(refusedWith(await linkCase(services, helper.by, { ...(await at(caseId)), userId: other.id }))).toBe(
      "user-unknown",
    );
    await linkCase(services, admin.by, { ...(await at(caseId)), userId: other.id });
    expect([await seen(), refusedWith(await closeCase(services, helper.by, await at(caseId)))]).toEqual([
      false,
      "case-unknown",
    ]);
    await linkCase(services, admin.by, { ...(await at(caseId)), userId: own.id });
    expect([await seen(), refusedWith(await closeCase(services, helper.by, await at(caseId)))]).toEqual([true, null]);
  });

  it("sees whom a request may be about: by what was typed, the address, the name, or nearly these", async () => {
    const byName = await createUser({ name: "Wendla Ostrowski", username: "wo1" });
    const byAddress = await createUser({ name: "Somebody Else", email: "wendla@private.test" });
    const byUsername = await createUser({ name: "Third Person", username: "w.ostro9" });
    const { caseId } = await open({ name: "Wendla Ostrowski", email: "wendla@private.test", username: "W.Ostro9" });
    const found = await suggestUsers(services, viewer(), await rowOf(caseId));
    expect(found.map(({ id, hint }) => [id, hint])).toEqual([
      [byUsername.id, "username"],
      [byAddress.id, "address"],
      [byName.id, "name"],
    ]);
    const misspelt = await open({ name: "Wendla Ostrovski" });
    expect(await suggestUsers(services, viewer(), await rowOf(misspelt.caseId))).toMatchObject([
      { id: byName.id, hint: "near" },
    ]);
  });
});
