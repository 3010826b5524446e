import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import type { Rank } from "@/prisma/generated/enums";
import { readSession } from "../sessions/read-session";
import type { Visit } from "../visit";
import { correctAddress } from "./correct-address";
import { firstOwnerOf } from "./first-owner";
import { listOrganizations, readOrganization } from "./list-organizations";
import { moveOrganization } from "./move-organization";
import { openOrganization } from "./open-organization";
import { resendInvitation } from "./resend-invitation";
import { resumeOrganization, suspendOrganization } from "./suspend-organization";

type Input = Parameters<typeof openOrganization>[2];

describe("the operator and an organization", async () => {
  const test = await testDatabase({ isOperator: true, name: "Operations" });
  const { services, createUser, visit, organization: own } = test;
  let [operator, helpdesk, made]: [Visit, Visit, number] = [visit(), visit(), 0];
  const by = async (rank: Rank) => visit(await signTestUserIn(services, await createUser({ rank })));

  beforeAll(async () => {
    [operator, helpdesk] = [await by("administrator"), await by("helpdesk")];
  });

  const input = (more: Partial<Input> = {}): Input => ({
    name: `Brightwater ${++made}`,
    origin: `https://b${made}.example.test`,
    preset: "balanced",
    language: "ja",
    timeZone: "Asia/Tokyo",
    owner: { username: "founder", email: "founder@example.test", name: "Fumiko Founder" },
    ...more,
  });
  const open = async (more: Partial<Input> = {}) => {
    const opened = await openOrganization(services, operator, input(more));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { organizationId } = opened.value;
    const first = await firstOwnerOf(services.db, organizationId);
    return { organizationId, userId: first?.userId ?? "" };
  };
  const events = async (organizationId: string) =>
    services.db.accessEvent.findMany({ where: { organizationId }, orderBy: { id: "asc" } });
  const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

  it("makes it with its first owner, whom alone it mails an invitation", async () => {
    const { organizationId, userId } = await open();
    const mails = await services.db.mail.findMany({ where: { organizationId } });
    expect(mails).toMatchObject([{ kind: "invitation", address: "founder@example.test", userId, language: "ja" }]);
    const shown = await readOrganization(services, organizationId);
    expect(shown).toMatchObject({ people: 1, openTickets: 0, troubles: ["nobody-came-in"] });
    expect(shown?.owners).toEqual([{ name: "Fumiko Founder", active: false }]);
  });

  it("stands in both histories: there as the operator without anybody's id or address, here by name", async () => {
    const { organizationId } = await open();
    const theirs = (await events(organizationId)).filter(({ kind }) => kind !== "organization.created");
    expect(theirs.length).toBeGreaterThan(0);
    for (const event of theirs)
      expect(event).toMatchObject({ actorId: null, clientAddress: null, details: { by: "operator" } });
    const [last] = (await events(own.id)).slice(-1);
    expect(last).toMatchObject({
      kind: "operator.acted",
      actorId: operator.actorId,
      requestId: operator.requestId,
      details: { act: "operator.create-organization" },
    });
  });

  it("tells everything that is wrong with a new one at once, and wants an address to invite", async () => {
    const bad = input({
      origin: "x",
      timeZone: "Mars/Olympus",
      owner: { username: "a b", email: "x", name: "" },
    });
    const refused = await openOrganization(services, operator, bad);
    const codes = refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])].map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(["origin-invalid", "field-invalid", "field-missing", "email-invalid"]),
    );
    const nobody = input({ owner: { email: " ", name: "F" } });
    expect(codeOf(await openOrganization(services, operator, nobody))).toBe("field-missing");
    expect(codeOf(await openOrganization(services, operator, input({ origin: own.origin })))).toBe("origin-taken");
  });

  it("sends the invitation again, and corrects the address, until an owner has come in", async () => {
    const whom = await open();
    expect(codeOf(await resendInvitation(services, helpdesk, whom))).toBe("ok");
    const change = { ...whom, email: "fumiko@example.test", comment: "A letter was missing" };
    expect(codeOf(await correctAddress(services, helpdesk, change))).toBe("not-allowed");
    expect(codeOf(await correctAddress(services, operator, { ...change, comment: " " }))).toBe("comment-missing");
    expect(codeOf(await correctAddress(services, operator, change))).toBe("ok");
    const links = await services.db.link.findMany({ where: { userId: whom.userId }, orderBy: { createdAt: "asc" } });
    expect(links.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false]);
    const mails = await services.db.mail.findMany({ where: { userId: whom.userId }, orderBy: { createdAt: "asc" } });
    expect(mails.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      "invitation founder@example.test",
      "invitation founder@example.test",
      "email-changed founder@example.test",
      "invitation fumiko@example.test",
    ]);
    const notes = await services.db.eventNote.findMany({ where: { organizationId: whom.organizationId } });
    expect(notes.some(({ comment }) => comment === "A letter was missing")).toBe(true);
    await services.db.user.update({ where: { id: whom.userId }, data: { activatedAt: services.clock.now() } });
    expect(codeOf(await resendInvitation(services, operator, whom))).toBe("first-user-came-in");
    expect(codeOf(await correctAddress(services, operator, change))).toBe("first-user-came-in");
  });

  it("sends nobody else an invitation, and no more than six an hour", async () => {
    const whom = await open();
    const other = await createUser({
      organization: (await organizationOf(whom.organizationId)) ?? own,
      activated: false,
    });
    const foreign = { ...whom, userId: other.id };
    expect(codeOf(await resendInvitation(services, operator, foreign))).toBe("first-user-came-in");
    for (let times = 0; times < 6; times++) await resendInvitation(services, operator, whom);
    expect(codeOf(await resendInvitation(services, operator, whom))).toBe("mailed-too-often");
  });

  const organizationOf = (id: string) => services.db.organization.findUnique({ where: { id } });

  it("suspends it, which ends every session, and lets it go on", async () => {
    const { organizationId } = await open();
    const theirs = await organizationOf(organizationId);
    if (!theirs) throw new Error("it was made a moment ago");
    const person = await createUser({ organization: theirs });
    const inside = await signTestUserIn(services, person);
    const alive = async () => {
      const organization = await services.db.organization.findUniqueOrThrow({ where: { id: organizationId } });
      return readSession(services, organization, inside.sessionToken, { act: false });
    };
    expect(await alive()).not.toBeNull();
    const about = { organizationId, comment: "They did not pay" };
    expect(codeOf(await suspendOrganization(services, helpdesk, about))).toBe("not-allowed");
    expect(codeOf(await suspendOrganization(services, operator, about))).toBe("ok");
    expect(codeOf(await suspendOrganization(services, operator, about))).toBe("organization-suspended");
    expect(await alive()).toBeNull();
    expect((await readOrganization(services, organizationId))?.troubles).toContain("suspended");
    expect(codeOf(await resumeOrganization(services, operator, { organizationId }))).toBe("ok");
    expect(codeOf(await resumeOrganization(services, operator, { organizationId }))).toBe("organization-open");
    expect(await alive()).toBeNull();
    const kinds = (await events(organizationId)).map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(["session.ended", "organization.suspended", "organization.resumed"]);
  });

  it("gives it another origin, never one that is taken, and never moves or suspends its own", async () => {
    const { organizationId } = await open();
    const moved = { organizationId, origin: "https://moved.example.test" };
    expect(codeOf(await moveOrganization(services, operator, { ...moved, origin: own.origin }))).toBe("origin-taken");
    expect(codeOf(await moveOrganization(services, operator, { ...moved, origin: "moved" }))).toBe("origin-invalid");
    expect(codeOf(await moveOrganization(services, operator, moved))).toBe("ok");
    expect((await organizationOf(organizationId))?.host).toBe("moved.example.test");
    const mine = { organizationId: own.id, origin: "https://mine.example.test", comment: "why" };
    expect(codeOf(await moveOrganization(services, operator, mine))).toBe("own-organization");
    expect(codeOf(await suspendOrganization(services, operator, mine))).toBe("own-organization");
  });

  it("does nothing for anybody of another organization, whatever their rank", async () => {
    const { organizationId, userId } = await open();
    const theirs = await organizationOf(organizationId);
    if (!theirs) throw new Error("it was made a moment ago");
    const owner = await createUser({ organization: theirs, rank: "owner" });
    const inside = { ...visit(await signTestUserIn(services, owner)), organization: theirs };
    expect(codeOf(await suspendOrganization(services, inside, { organizationId: own.id, comment: "x" }))).toBe(
      "not-allowed",
    );
    expect(codeOf(await resendInvitation(services, inside, { organizationId, userId }))).toBe("not-allowed");
    expect(codeOf(await openOrganization(services, inside, input()))).toBe("not-allowed");
  });

  it("asks for a fresh proof", async () => {
    const { organizationId } = await open();
    const stale = await by("owner");
    await services.db.session.updateMany({
      where: { userId: stale.actorId ?? "" },
      data: { authenticatedAt: new Date(0) },
    });
    const code = codeOf(await suspendOrganization(services, stale, { organizationId, comment: "x" }));
    expect(["proof-needed", "not-signed-in"]).toContain(code);
  });

  it("finds organizations by name, host and number, a page at a time", async () => {
    const { organizationId } = await open({ name: "Zebra Crossing" });
    const found = async (words: string) => (await listOrganizations(services, { words })).rows.map(({ id }) => id);
    const shown = await readOrganization(services, organizationId);
    for (const words of ["zebra", "CROSSING", shown?.host ?? "", String(shown?.number)])
      expect(await found(words)).toEqual([organizationId]);
    expect(await found("nothing like it")).toEqual([]);
    for (let more = 0; more < 26; more++) await test.createOrganization({ name: `Many ${more}` });
    const [first, second] = [
      await listOrganizations(services, { words: "many" }),
      await listOrganizations(services, { words: "many", page: 1 }),
    ];
    expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([25, true, 1, false]);
  });
});
