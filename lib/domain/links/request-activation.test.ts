import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { hours, minutes } from "../duration";
import { inviteUser } from "./invite-user";
import { requestActivation } from "./request-activation";
import { requestReset } from "./request-reset";

const database = await testDatabase();
const { services, clock, createUser, createOrganization, visit } = database;

const mailsTo = (address: string) => services.db.mail.findMany({ where: { address }, orderBy: { createdAt: "asc" } });

describe("a new activation mail", () => {
  test("carries a new link after half an hour and voids the old one", async () => {
    const { id: userId } = await createUser({ username: "late", activated: false });
    await inviteUser(services, visit(), { userId });
    await runJobs(database);
    clock.advance(minutes(45));
    await requestActivation(services, visit(), { identifier: "late" });
    await runJobs(database);
    const links = await services.db.link.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
    expect(links.map(({ replacedAt }) => replacedAt !== null)).toEqual([true, false]);
    const mails = await mailsTo("late@example.test");
    expect(mails.map(({ kind, linkId }) => [kind, linkId])).toEqual(links.map(({ id }) => ["invitation", id]));
  });

  test("tells somebody active that they need none", async () => {
    await createUser({ username: "active" });
    await requestActivation(services, visit(), { identifier: "active" });
    await runJobs(database);
    expect((await mailsTo("active@example.test"))[0]).toMatchObject({ kind: "already-active", linkId: null });
  });

  test("is left to the administrator where the policy says so; a reset then names who invited", async () => {
    const policy = { activation: { renewal: "administrator" } };
    const theirs = await createOrganization({ policy });
    const there = visit({ organization: theirs });
    const admin = await createUser({ username: "boss", name: "Bo Boss", rank: "administrator", organization: theirs });
    const { id: userId } = await createUser({ username: "hire", activated: false, organization: theirs });
    await inviteUser(services, { ...there, actorId: admin.id }, { userId });
    expect(await requestActivation(services, there, { identifier: "hire" })).toMatchObject({
      ok: false,
      refusal: { code: "activation-by-administrator" },
    });
    await requestReset(services, there, { identifier: "hire" });
    await runJobs(database);
    const mail = (await mailsTo("hire@example.test"))[1];
    expect(mail).toMatchObject({ kind: "reset-before-activation", linkId: null, facts: { invitedBy: "Bo Boss" } });
  });
});

describe("an invitation", () => {
  test("is mailed to the address on file and written into history", async () => {
    const admin = await createUser({ username: "inviter", name: "Ina Inviter", rank: "administrator" });
    const { id: userId } = await createUser({ username: "invited", activated: false, language: "ja" });
    const invited = await inviteUser(services, visit({ actorId: admin.id }), { userId });
    expect(invited).toMatchObject({ ok: true, value: { mailed: true } });
    const [mail] = await mailsTo("invited@example.test");
    expect(mail).toMatchObject({ kind: "invitation", language: "ja", facts: { invitedBy: "Ina Inviter" } });
    const kinds = await services.db.accessEvent.findMany({ where: { userId }, orderBy: { id: "asc" } });
    expect(kinds.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["link.issued", admin.id],
      ["user.invited", admin.id],
    ]);
  });

  test("without an address, or for a type that gets no mail, is a link to hand over", async () => {
    const silent = await createUser({ activated: false, email: null });
    const setup = await createUser({ activated: false, type: "Setup" });
    for (const { id: userId } of [silent, setup]) {
      const invited = await inviteUser(services, visit(), { userId, lifetime: hours(1) });
      expect(invited).toMatchObject({ ok: true, value: { mailed: false, link: { userId } } });
      expect(await services.db.mail.count({ where: { userId } })).toBe(0);
    }
  });

  test("is refused for somebody active, and for a user of another organization", async () => {
    const active = await createUser();
    const other = await createUser({ activated: false, organization: await createOrganization() });
    expect(await inviteUser(services, visit(), { userId: active.id })).toMatchObject({
      refusal: { code: "already-active" },
    });
    expect(await inviteUser(services, visit(), { userId: other.id })).toMatchObject({
      refusal: { code: "user-unknown" },
    });
  });
});
