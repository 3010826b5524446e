import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { requestReset } from "./request-reset";

const database = await testDatabase();
const { services, organization, createUser, createOrganization, visit } = database;

const mailsTo = (address: string) => services.db.mail.findMany({ where: { address }, orderBy: { createdAt: "asc" } });
const lastEvent = (where: object) => services.db.accessEvent.findFirst({ where, orderBy: { id: "desc" } });

describe("a reset by e-mail", () => {
  test("goes to the address on file, for the username and for the address alike, in any spelling", async () => {
    const dana = await createUser({ username: "dana.fox", email: "Dana@Example.test" });
    for (const identifier of ["dana.fox", "  DANA.FOX ", "dana@example.TEST"]) {
      expect(await requestReset(services, visit(), { identifier })).toEqual({ ok: true, value: { limited: false } });
    }
    await runJobs(database);
    const mails = await mailsTo("Dana@Example.test");
    expect(mails.map(({ kind }) => kind)).toEqual(["reset", "reset", "reset"]);
    expect(new Set(mails.map(({ linkId }) => linkId)).size).toBe(1);
    expect(mails[0]).toMatchObject({ userId: dana.id, state: "accepted", language: "en" });
  });

  test("speaks the language of whoever asks, unless the reader has chosen one", async () => {
    await createUser({ username: "undecided" });
    await createUser({ username: "decided", language: "en" });
    await createUser({ username: "first-of-two", email: "two@example.test" });
    await createUser({ username: "second-of-two", email: "two@example.test" });
    for (const identifier of ["undecided", "decided", "two@example.test"]) {
      await requestReset(services, visit({ language: "ja" }), { identifier });
    }
    await runJobs(database);
    expect(await mailsTo("undecided@example.test")).toMatchObject([{ language: "ja" }]);
    expect(await mailsTo("decided@example.test")).toMatchObject([{ language: "en" }]);
    expect(await mailsTo("two@example.test")).toMatchObject([{ language: "ja" }]);
  });

  test("is answered the same, with the same work, for everybody known or not", async () => {
    await createUser({ username: "known" });
    await createUser({ username: "sso", methods: ["saml"] });
    await createUser({ username: "gone", type: "Inactive" });
    await createUser({ username: "no-address", email: null });
    await createUser({ username: "one", email: "both@example.test" });
    await createUser({ username: "two", email: "both@example.test" });
    for (const identifier of ["known", "sso", "gone", "no-address", "both@example.test", "nobody-at-all"]) {
      const before = await rows();
      expect(await requestReset(services, visit(), { identifier })).toEqual({ ok: true, value: { limited: false } });
      expect(await rows()).toEqual({
        events: before.events + 1,
        jobs: before.jobs + 1,
        mails: before.mails,
        links: before.links,
      });
    }
    await runJobs(database);
    const kind = async (address: string) => (await mailsTo(address)).map((mail) => mail.kind);
    expect(await kind("known@example.test")).toEqual(["reset"]);
    expect(await kind("sso@example.test")).toEqual(["single-sign-on"]);
    expect(await kind("gone@example.test")).toEqual(["cannot-sign-in"]);
    expect(await kind("both@example.test")).toEqual(["shared-address"]);
  });

  test("keeps of a name that matches nobody only a keyed hash and its length", async () => {
    await requestReset(services, visit(), { identifier: "my secret passphrase" });
    const event = await lastEvent({ kind: "link.requested" });
    expect(event).toMatchObject({ userId: null, identifierLength: 20 });
    expect(event?.identifierHash).toHaveLength(32);
    const jobs = await services.db.$queryRaw<
      { text: string }[]
    >`SELECT payload::text AS text FROM graphile_worker._private_jobs`;
    expect(jobs.map(({ text }) => text).join()).not.toContain("passphrase");
    await runJobs(database);
  });

  test("a shared address is no identifier: the mail lists the usernames and carries no link", async () => {
    await createUser({ username: "b-twin", email: "twins@example.test" });
    await createUser({ username: "a-twin", email: "twins@example.test" });
    await requestReset(services, visit(), { identifier: "twins@example.test" });
    await runJobs(database);
    const [mail] = await mailsTo("twins@example.test");
    expect(mail).toMatchObject({ kind: "shared-address", linkId: null });
    expect(mail?.facts).toEqual({ usernames: ["a-twin", "b-twin"], purpose: "reset", retry: true });
    await requestReset(services, visit(), { identifier: "a-twin" });
    await runJobs(database);
    expect((await mailsTo("twins@example.test"))[1]).toMatchObject({ kind: "reset" });
  });

  test("somebody without an address gets no mail, and history says why", async () => {
    const { id: userId } = await createUser({ username: "offline-mail", email: null });
    await requestReset(services, visit(), { identifier: "offline-mail" });
    await runJobs(database);
    expect(await lastEvent({ userId })).toMatchObject({ kind: "link.refused", reason: "no-address" });
    expect(await services.db.mail.count({ where: { userId } })).toBe(0);
  });

  test("somebody who never activated gets the activation link instead", async () => {
    await createUser({ username: "newcomer", activated: false });
    await requestReset(services, visit(), { identifier: "newcomer" });
    await runJobs(database);
    const [mail] = await mailsTo("newcomer@example.test");
    expect(mail?.kind).toBe("reset-before-activation");
    const link = await services.db.link.findUniqueOrThrow({ where: { id: mail?.linkId ?? "" } });
    expect(link.purpose).toBe("activation");
  });

  test("somebody suspended, or of a type that gets no mail, is told that they cannot sign in", async () => {
    await createUser({ username: "held", suspended: true });
    await createUser({ username: "setup", type: "Setup" });
    for (const identifier of ["held", "setup"]) await requestReset(services, visit(), { identifier });
    await runJobs(database);
    expect((await mailsTo("held@example.test"))[0]).toMatchObject({
      kind: "cannot-sign-in",
      facts: { reason: "suspended" },
    });
    expect((await mailsTo("setup@example.test"))[0]).toMatchObject({
      kind: "cannot-sign-in",
      facts: { reason: "type" },
    });
  });

  test("changes nothing about the account, and locks nothing", async () => {
    const { id: userId } = await createUser({ username: "calm" });
    const before = await services.db.user.findUniqueOrThrow({ where: { id: userId }, include: { password: true } });
    await requestReset(services, visit(), { identifier: "calm" });
    await runJobs(database);
    expect(await services.db.user.findUniqueOrThrow({ where: { id: userId }, include: { password: true } })).toEqual(
      before,
    );
    expect(await services.db.attemptCounter.count({ where: { userId } })).toBe(0);
  });

  test("stays in its organization", async () => {
    const other = await createOrganization();
    await createUser({ username: "elsewhere", organization: other });
    await requestReset(services, visit(), { identifier: "elsewhere" });
    await runJobs(database);
    expect(await mailsTo("elsewhere@example.test")).toEqual([]);
  });

  test("where the policy asks for the address, a username names nobody", async () => {
    const strict = await createOrganization({ policy: { reset: { identifier: "email" } } });
    await createUser({ username: "by-name", email: "by-mail@example.test", organization: strict });
    const there = visit({ organization: strict });
    await requestReset(services, there, { identifier: "by-name" });
    await runJobs(database);
    expect(await mailsTo("by-mail@example.test")).toEqual([]);
    await requestReset(services, there, { identifier: "by-mail@example.test" });
    await runJobs(database);
    expect((await mailsTo("by-mail@example.test")).map(({ kind }) => kind)).toEqual(["reset"]);
  });

  test("is refused where self-service is off", async () => {
    const closed = await createOrganization({ policy: { reset: { selfService: false } } });
    const asked = await requestReset(services, visit({ organization: closed }), { identifier: "anybody" });
    expect(asked).toMatchObject({ ok: false, refusal: { code: "self-service-off" } });
  });

  test("says that an address is not recognized only where the policy is explicit (M8)", async () => {
    const explicit = await createOrganization({
      policy: { signIn: { explicit: true }, reset: { identifier: "email" } },
    });
    await createUser({ username: "there", organization: explicit });
    const ask = (identifier: string) => requestReset(services, visit({ organization: explicit }), { identifier });
    expect(await ask("nobody@example.test")).toMatchObject({ ok: false, refusal: { code: "email-not-recognized" } });
    expect(await ask("there@example.test")).toMatchObject({ ok: true });
    const either = await createOrganization({ policy: { signIn: { explicit: true } } });
    expect(await requestReset(services, visit({ organization: either }), { identifier: "nobody" })).toMatchObject({
      ok: true,
    });
  });
});

async function rows() {
  const [count] = await services.db.$queryRaw<
    { jobs: number }[]
  >`SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs`;
  const where = { organizationId: organization.id };
  return {
    events: await services.db.accessEvent.count({ where }),
    jobs: count?.jobs ?? 0,
    mails: await services.db.mail.count({ where }),
    links: await services.db.link.count({ where }),
  };
}
