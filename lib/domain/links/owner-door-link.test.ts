import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { ownersPassword, testOwnerDoor } from "@/lib/adapters/database/test-owner-door";
import type { Result } from "../result";
import { signIn } from "../sign-in/sign-in";
import { inviteOwner } from "../users/invite-owner";
import { answerRequest } from "./answer-request";
import { inspectLink } from "./inspect-link";
import { renewLink } from "./renew-link";
import { requestReset } from "./request-reset";
import { resetPassword } from "./reset-password";

const made = await testDatabase();
const { services } = made;
const { db, clock } = services;
const { place } = testOwnerDoor(made);
const codeOf = (result: Result<unknown>) => (result.ok ? "in" : result.refusal.code);

test("a door that is closed lets nobody in, sends nobody a link and says so alike to everybody", async () => {
  const { enter, visitor, mails } = await place({ sso: { ownerDoor: false } });
  expect([await enter("night"), await enter("nobody")]).toEqual(["owner-door-closed", "owner-door-closed"]);
  for (const identifier of ["night", "nobody"])
    expect(codeOf(await requestReset(services, visitor, { identifier, door: "owners" }))).toBe("owner-door-closed");
  expect(await mails("owner-door-link")).toEqual([]);
});

test("an owner without a password gets a link, sets one that is good at the door alone, and every owner is told", async () => {
  const { owner, owners, organizationId, enter, ask, lastLink, mails, events, visitor } = await place();
  await db.password.deleteMany({ where: { organizationId, userId: owner.id } });
  expect(await enter("night")).toBe("invalid-credentials");
  expect(await ask("night")).toEqual({ ok: true, value: { limited: false } });
  expect(await mails("owner-door-link")).toEqual([owner.id]);
  expect(await events(owner.id, "link.requested")).toMatchObject([{ reason: "reset", details: { door: "owners" } }]);
  const link = await lastLink(owner.id);
  const seen = await inspectLink(services, visitor, { purpose: "reset", secret: link.secret, signedInUserId: null });
  expect(seen).toMatchObject({ ok: true, value: { ownersDoor: true } });
  expect(await mails("owner-door-password")).toEqual([]);
  const typed = { password: "another long password", repeat: "another long password" };
  expect(await resetPassword(services, visitor, { ...link, ...typed })).toMatchObject({ value: { ownersDoor: true } });
  expect(await mails("owner-door-password")).toEqual(owners);
  expect(await enter("night", "everybody", typed.password)).toBe("method-not-allowed");
  expect(await enter("night", "owners", typed.password)).toBe("in");
  expect(await resetPassword(services, visitor, { ...link, ...typed })).toMatchObject({
    refusal: { code: "link-used", facts: { door: "owners" } },
  });
  expect(await mails("owner-door-password")).toEqual(owners);
});

test("who is no owner is answered alike and mailed nothing; history says why", async () => {
  const { person, ask, mails, events, organizationId } = await place();
  const admin = await person("admin", { rank: "administrator", password: ownersPassword });
  expect(await ask("admin")).toEqual(await ask("nobody"));
  expect(await db.mail.count({ where: { organizationId, userId: admin.id } })).toBe(0);
  expect(await mails("owner-door-link")).toEqual([]);
  expect(await events(admin.id, "link.refused")).toMatchObject([{ reason: "owners-only" }]);
});

test("the link is sent where the policy leaves resets to administrators, and a new one for an old one too", async () => {
  const explicit = { signIn: { identifier: "email" as const, explicit: true } };
  const { owner, ask, lastLink, mails, visitor } = await place({ ...explicit, reset: { selfService: false } });
  expect(await ask("night")).toMatchObject({ ok: true });
  expect(await mails("owner-door-link")).toEqual([owner.id]);
  const { secret } = await lastLink(owner.id);
  expect(codeOf(await renewLink(services, visitor, { purpose: "reset", secret }))).toBe("in");
  expect(codeOf(await requestReset(services, visitor, { identifier: "night" }))).toBe("self-service-off");
});

test("a link of one door is not mailed again for the other", async () => {
  const { owner, role, ask, organizationId, visitor } = await place();
  await db.role.update({ where: { id: role.id }, data: { methods: ["password", "saml"] } });
  const asked = {
    organizationId,
    purpose: "reset" as const,
    userIds: [owner.id],
    clientAddress: null,
    requestId: null,
  };
  await requestReset(services, visitor, { identifier: "night" });
  await answerRequest(services, { ...asked, language: null });
  await ask("night");
  const links = await db.link.findMany({ where: { organizationId, userId: owner.id }, orderBy: { createdAt: "asc" } });
  expect(links.map(({ ownersDoor, replacedAt }) => [ownersDoor, replacedAt !== null])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test("a temporary password that is typed at the door leads back to it with the own one", async () => {
  const { owner, organizationId, visitor } = await place();
  const temporaryUntil = new Date(clock.now().getTime() + 3_600_000);
  await db.password.update({ where: { userId: owner.id, organizationId }, data: { temporaryUntil } });
  const asked = { identifier: "night", password: ownersPassword, sharedComputer: true, door: "owners" as const };
  expect(codeOf(await signIn(services, visitor, asked))).toBe("temporary-password");
  expect(await db.link.findMany({ where: { organizationId, userId: owner.id } })).toMatchObject([{ ownersDoor: true }]);
});

test("the link that the command line prints for an owner leads to the door where a password is good", async () => {
  const { role, visitor, organizationId } = await place();
  const printed = async () => {
    const invited = await inviteOwner(services, visitor, { username: "night", email: null });
    expect(invited.ok).toBe(true);
    const link = await db.link.findFirstOrThrow({ where: { organizationId, replacedAt: null } });
    return link.ownersDoor;
  };
  expect(await printed()).toBe(true);
  await db.role.update({ where: { id: role.id }, data: { methods: ["password", "saml"] } });
  expect(await printed()).toBe(false);
});
