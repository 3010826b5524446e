import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import { issueLink } from "../links/issue-link";
import { provesLink } from "../links/secret";
import { readSession } from "../sessions/read-session";
import { signIn } from "../sign-in/sign-in";
import { changeType } from "./change-type";
import { endUserSessions } from "./end-user-sessions";
import { sendActivation } from "./send-activation";
import { sendReset } from "./send-reset";
import { showLink } from "./show-link";
import { resume, suspend } from "./suspend";
import { unlock } from "./unlock";

describe("an administrator helps", async () => {
  const { services, organization, createOrganization, createUser, visit } = await testDatabase({
    policy: { reset: { selfService: false }, admin: { verifyCaller: false } },
  });
  const administrator = await createUser({ rank: "administrator" });
  const by = visit(await signTestUserIn(services, administrator));
  const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);
  const kinds = async (userId: string) =>
    (await services.db.accessEvent.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

  it("sends the activation e-mail at any time, and the same link within half an hour (R15)", async () => {
    const newcomer = await createUser({ activated: false });
    expect(codeOf(await sendActivation(services, by, { userId: newcomer.id }))).toBe("ok");
    expect(codeOf(await sendActivation(services, by, { userId: newcomer.id }))).toBe("ok");
    expect(await services.db.link.count({ where: { userId: newcomer.id } })).toBe(1);
    expect(await services.db.mail.count({ where: { userId: newcomer.id, kind: "invitation" } })).toBe(2);
    const refused = async (user: Parameters<typeof createUser>[0]) =>
      codeOf(await sendActivation(services, by, { userId: (await createUser(user)).id }));
    expect(await refused({})).toBe("already-active");
    expect(await refused({ methods: ["saml"], password: null })).toBe("signs-in-elsewhere");
    expect(await refused({ activated: false, email: null })).toBe("no-email");
    expect(await refused({ activated: false, type: "Setup" })).toBe("type-gets-no-mail");
  });

  it("sends a reset link also where people may not ask for one themselves (R36)", async () => {
    const person = await createUser();
    expect(codeOf(await sendReset(services, by, { userId: person.id }))).toBe("ok");
    expect(await services.db.mail.count({ where: { userId: person.id, kind: "reset" } })).toBe(1);
    const refused = async (user: Parameters<typeof createUser>[0]) =>
      codeOf(await sendReset(services, by, { userId: (await createUser(user)).id }));
    expect(await refused({ email: null })).toBe("no-email");
    expect(await refused({ activated: false })).toBe("not-activated-yet");
    expect(await refused({ methods: ["saml"], password: null })).toBe("method-not-allowed");
  });

  it("opens a lock with the reason in history, and only where the policy lets them (C5)", async () => {
    const person = await createUser();
    const lane = "00000000-0000-0000-0000-000000000000";
    const { organizationId } = person;
    const lockedAt = services.clock.now();
    await services.db.attemptCounter.create({ data: { organizationId, userId: person.id, lane, lockedAt } });
    expect(await unlock(services, by, { userId: person.id, comment: "called from the front desk" })).toMatchObject({
      value: { wasLocked: true },
    });
    expect(await unlock(services, by, { userId: person.id })).toMatchObject({ value: { wasLocked: false } });
    const event = await services.db.accessEvent.findFirstOrThrow({ where: { userId: person.id } });
    const { noteId } = event.details as { noteId: string };
    const note = await services.db.eventNote.findUniqueOrThrow({ where: { id: noteId } });
    expect([event.kind, event.reason, note.comment]).toEqual([
      "lock.opened",
      "administrator",
      "called from the front desk",
    ]);
    const timed = await createOrganization({ policy: { lock: { adminOpens: false } } });
    const owner = await createUser({ organization: timed, rank: "owner" });
    const other = await createUser({ organization: timed });
    const there = visit({ organization: timed, ...(await signTestUserIn(services, owner)) });
    expect(codeOf(await unlock(services, there, { userId: other.id }))).toBe("not-offered");
  });

  it("suspends at once: no session, device or link is left, and nothing but an administrator lifts it (T49)", async () => {
    const person = await createUser();
    const opened = await signIn(services, visit(), {
      identifier: person.username,
      password: testPassword,
      sharedComputer: false,
    });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { link } = await services.db.$transaction((tx) =>
      issueLink(tx, services, { organization, userId: person.id, purpose: "reset" }),
    );
    expect(codeOf(await suspend(services, by, { userId: person.id }))).toBe("ok");
    expect(codeOf(await suspend(services, by, { userId: person.id }))).toBe("ok");
    expect(await readSession(services, organization, opened.value.sessionToken, { act: false })).toBeNull();
    expect(await services.db.knownDevice.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
    expect((await services.db.link.findUniqueOrThrow({ where: { id: link.id } })).revokedAt).not.toBeNull();
    expect((await kinds(person.id)).filter((kind) => kind === "user.suspended")).toHaveLength(1);
    expect(codeOf(await resume(services, by, { userId: person.id }))).toBe("ok");
    expect((await services.db.user.findUniqueOrThrow({ where: { id: person.id } })).suspendedAt).toBeNull();
  });

  it("ends sessions, and a change of the user type ends them too (T49)", async () => {
    const person = await createUser();
    const token = async () => (await signTestUserIn(services, person)).sessionToken;
    const alive = async (one: string | null | undefined) =>
      (await readSession(services, organization, one, { act: false })) !== null;
    const first = await token();
    expect(await endUserSessions(services, by, { userId: person.id })).toMatchObject({ value: { ended: 1 } });
    expect(await alive(first)).toBe(false);
    const second = await token();
    const type = await services.db.userType.findFirstOrThrow({
      where: { organizationId: organization.id, name: "Offline" },
    });
    expect(await changeType(services, by, { userId: person.id, revision: 0, typeId: type.id })).toMatchObject({
      value: { from: "General", to: "Offline" },
    });
    expect(await alive(second)).toBe(false);
  });

  it("sees a pending link of a lower rank, derived at that moment; the user is told of a reset link (T37)", async () => {
    const person = await createUser();
    const { link } = await services.db.$transaction((tx) =>
      issueLink(tx, services, { organization, userId: person.id, purpose: "reset" }),
    );
    const shown = await showLink(services, by, { userId: person.id, linkId: link.id });
    if (!shown.ok) throw new Error(shown.refusal.code);
    expect(provesLink(services.linkKeys, link, shown.value.secret)).toBe(true);
    expect(await kinds(person.id)).toEqual(["link.shown"]);
    expect(await services.db.mail.count({ where: { userId: person.id, kind: "link-shown" } })).toBe(1);
    await services.db.link.update({ where: { id: link.id }, data: { usedAt: services.clock.now() } });
    expect(codeOf(await showLink(services, by, { userId: person.id, linkId: link.id }))).toBe("link-not-open");
    const peer = await createUser({ rank: "administrator" });
    expect(codeOf(await showLink(services, by, { userId: peer.id, linkId: link.id }))).toBe("higher-rank");
  });
});
