import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import type { User } from "@/prisma/generated/client";
import { issueLink } from "../links/issue-link";
import type { Result } from "../result";
import { hashToken, newToken, withDeviceToken } from "../sessions/device-token";
import { userOfId } from "../sign-in/find-candidate";
import { strangersLane } from "../sign-in/lane";
import { readCandidate } from "../sign-in/read-facts";
import { saveUserType } from "../user-types/save-user-type";
import { changeRank } from "./change-rank";
import { changeRoles } from "./change-roles";
import { changeType } from "./change-type";
import { changeUsername } from "./change-username";
import { endUserSessions, forgetUserDevices } from "./end-user-sessions";
import { mergeUsers } from "./merge-users";
import { setTemporaryPassword } from "./set-temporary-password";
import { showLink } from "./show-link";
import { resume, suspend } from "./suspend";
import { unlock } from "./unlock";

describe("where no administrator may open a lock (lock.adminOpens off)", async () => {
  const { services, organization, createUser, visit, clock } = await testDatabase({
    policy: { admin: { verifyCaller: false }, lock: { adminOpens: false } },
  });
  const signedIn = async () => visit(await signTestUserIn(services, await createUser({ rank: "owner" })));
  const by = await signedIn();
  const organizationId = organization.id;
  const typeOf = (name: string) => services.db.userType.findFirstOrThrow({ where: { organizationId, name } });
  const [general, kiosk, capture] = [await typeOf("General"), await typeOf("Kiosk"), await typeOf("Capture")];
  const need = <Value>(result: Result<Value>): Value => {
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const revisionOf = async (id: string) => (await services.db.user.findUniqueOrThrow({ where: { id } })).revision;

  /** Somebody with a browser that is known, and the guesses that were counted from it. */
  async function withBrowser(count: { lockedAt?: Date; consecutive?: number; failures?: Date[] }, type = "Capture") {
    const user = await createUser({ type: type as "Capture" });
    const [id, token, now] = [randomUUID(), newToken(), services.clock.now()];
    const about = { tokenHash: new Uint8Array(hashToken(token)), userAgent: "test", createdAt: now, lastUsedAt: now };
    await services.db.knownDevice.create({ data: { id, organizationId, userId: user.id, ...about } });
    await services.db.attemptCounter.create({
      data: { organizationId, userId: user.id, lane: id, lastAttemptAt: now, ...count },
    });
    const locked = async (userId = user.id) => {
      const there = visit({ deviceToken: withDeviceToken(null, token) });
      return (await readCandidate(services, services.db, there, userOfId(userId)))?.facts.lock.locked;
    };
    return { user, deviceId: id, locked };
  }

  const typed = async ({ id: userId }: User, typeId: string) =>
    need(await changeType(services, by, { userId, revision: await revisionOf(userId), typeId }));
  const remembers = async (remembersDevice: boolean) =>
    need(await saveUserType(services, by, { id: capture.id, values: { ...capture, remembersDevice } }));

  /** Every act of an administrator that could make a locked browser an unlocked one. */
  const acts: Record<string, (user: User, deviceId: string) => Promise<unknown>> = {
    "one browser forgotten": async ({ id: userId }, deviceId) =>
      need(await forgetUserDevices(services, by, { userId, deviceId })),
    "all browsers forgotten": async ({ id: userId }) => need(await forgetUserDevices(services, by, { userId })),
    "sessions ended": async ({ id: userId }) => need(await endUserSessions(services, by, { userId })),
    "suspended and let in again": async ({ id: userId }) => {
      need(await suspend(services, by, { userId }));
      need(await resume(services, by, { userId }));
    },
    "a temporary password": async ({ id: userId }) => need(await setTemporaryPassword(services, by, { userId })),
    "a type that knows no browsers": (user) => typed(user, kiosk.id),
    "such a type, and back": async (user) => {
      await typed(user, kiosk.id);
      await typed(user, general.id);
    },
    "the type knows no browsers any more": async () => {
      await remembers(false);
    },
    "the type knows none, and then again": async () => {
      await remembers(false);
      await remembers(true);
    },
    "other roles": async ({ id: userId }) =>
      need(await changeRoles(services, by, { userId, revision: 0, roleIds: [] })),
    "another rank": async ({ id: userId }) =>
      need(await changeRank(services, by, { userId, revision: 0, rank: "helpdesk" })),
    "another username": async ({ id: userId }) =>
      need(await changeUsername(services, by, { userId, revision: 0, username: userId.slice(0, 12) })),
  };

  it.each(Object.entries(acts))("%s opens neither a browser's lock nor the last resort", async (_, act) => {
    const now = services.clock.now();
    for (const count of [
      { lockedAt: now },
      { consecutive: 100 },
      { failures: Array.from({ length: 10 }, () => now) },
    ]) {
      const strict = "consecutive" in count;
      await services.db.userType.update({ where: { id: capture.id, organizationId }, data: { remembersDevice: true } });
      const { user, deviceId, locked } = await withBrowser(count);
      // The last resort closes an account to strangers, and leaves known browsers open.
      expect(await locked()).toBe(!strict);
      await act(user, deviceId);
      const known = await services.db.knownDevice.count({ where: { id: deviceId, revokedAt: null } });
      const type = await services.db.userType.findFirstOrThrow({ where: { users: { some: { id: user.id } } } });
      if (!strict || !known || !type.remembersDevice) expect(await locked()).toBe(true);
    }
  });

  it("a merge opens the lock of neither account", async () => {
    for (const goes of [true, false]) {
      const { user, locked } = await withBrowser({ lockedAt: services.clock.now() });
      const puppet = await createUser();
      const [userId, otherId] = goes ? [puppet.id, user.id] : [user.id, puppet.id];
      need(await mergeUsers(services, by, { userId, otherId, comment: "the same person" }));
      expect(await locked(userId)).toBe(true);
    }
  });

  it("what opens by time opens when it would have, and no browser's old lock closes an account again", async () => {
    const twoHoursAgo = new Date(services.clock.now().getTime() - 2 * 3_600_000);
    const old = await withBrowser({ lockedAt: twoHoursAgo });
    need(await forgetUserDevices(services, by, { userId: old.user.id }));
    expect(await old.locked()).toBe(false);
    const { user, locked } = await withBrowser({ lockedAt: services.clock.now() });
    clock.advance(25 * 60);
    need(await forgetUserDevices(services, by, { userId: user.id }));
    expect(await locked()).toBe(true);
    clock.advance(36 * 60);
    expect(await locked()).toBe(false);
  });

  it("a reset link, by which whoever has it opens the lock, is shown to nobody; an invitation is", async () => {
    const owner = await signedIn();
    const shown = async (activated: boolean) => {
      const { id: userId } = await createUser({ activated });
      const purpose = activated ? "reset" : "activation";
      const { link } = await services.db.$transaction((tx) =>
        issueLink(tx, services, { organization, userId, purpose }),
      );
      const result = await showLink(services, owner, { userId, linkId: link.id });
      return result.ok ? "ok" : result.refusal.code;
    };
    expect(await shown(true)).toBe("link-opens-lock");
    expect(await shown(false)).toBe("ok");
  });

  it("the act itself is not offered, and touches nothing", async () => {
    const owner = await signedIn();
    const { user, locked } = await withBrowser({ lockedAt: services.clock.now() });
    expect(await unlock(services, owner, { userId: user.id })).toMatchObject({ refusal: { code: "not-offered" } });
    expect(await locked()).toBe(true);
    expect(await services.db.attemptCounter.count({ where: { userId: user.id, lane: strangersLane } })).toBe(0);
  });
});

describe("where administrators may open a lock", async () => {
  const { services, createUser, visit, organization } = await testDatabase();
  it("a forgotten browser takes its count along, as ever", async () => {
    const by = visit(await signTestUserIn(services, await createUser({ rank: "owner" })));
    const { id: userId } = await createUser();
    const [lane, now] = [randomUUID(), services.clock.now()];
    const about = { tokenHash: new Uint8Array(32), userAgent: "test", createdAt: now, lastUsedAt: now };
    const whose = { organizationId: organization.id, userId };
    await services.db.knownDevice.create({ data: { id: lane, ...whose, ...about } });
    await services.db.attemptCounter.create({ data: { ...whose, lane, lockedAt: now } });
    expect(await forgetUserDevices(services, by, { userId })).toMatchObject({ ok: true });
    expect(await services.db.attemptCounter.count({ where: whose })).toBe(0);
  });
});
