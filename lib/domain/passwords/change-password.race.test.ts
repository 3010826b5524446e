import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import { resetPassword } from "../links/reset-password";
import { endSession } from "../sessions/end-session";
import { readSession } from "../sessions/read-session";
import { signIn } from "../sign-in/sign-in";
import { changePassword } from "./change-password";

const chosen = "quietly raining tonight";

describe("changing one's password while something else happens", async () => {
  const base = await testDatabase();
  const { services, organization, clock, createUser, visit } = base;
  const { linkFor, canSignIn } = testLinks(base);
  let user: User;
  let token: string;

  const start = async () => {
    user = await createUser();
    const input = { identifier: user.username, password: testPassword, sharedComputer: true };
    const opened = await signIn(services, visit(), input);
    if (!opened.ok) throw new Error(opened.refusal.code);
    token = opened.value.sessionToken;
  };
  beforeEach(start);

  const live = (at: string) => readSession(services, organization, at, { act: false });
  const change = (by = services, password = chosen) => {
    const who = visit({ actorId: user.id, sessionToken: token });
    return changePassword(by, who, { current: testPassword, password, repeat: password });
  };
  /** What a change answers when `meanwhile` happens after the current password was proven. */
  const changeDuring = async (meanwhile: () => Promise<unknown>) => {
    const { admit } = services.passwords;
    let admitted = 0;
    const slow: typeof admit = async (work) => {
      const result = await admit(work);
      admitted += 1;
      if (admitted === 2) await meanwhile();
      return result;
    };
    const result = await change({ ...services, passwords: { ...services.passwords, admit: slow } });
    expect(admitted).toBe(2);
    return result.ok ? null : result.refusal.code;
  };
  const count = (kind: string) => services.db.accessEvent.count({ where: { userId: user.id, kind } });

  it("happens once when asked twice at the same moment", async () => {
    const results = await Promise.all([change(), change(base.secondServices(), `${chosen}!`)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await services.db.mail.count({ where: { userId: user.id, kind: "password-changed" } })).toBe(1);
  });

  it("is refused when the session ends, and changes nothing", async () => {
    const session = await live(token);
    const end = () => endSession(services, visit(), { sessionId: session?.sessionId ?? "", userId: user.id });
    expect(await changeDuring(end)).toBe("not-signed-in");
    expect(await canSignIn(user.username, testPassword)).toBe(true);
    expect(await count("session.ended")).toBe(1);
  });

  it("is refused when the person is suspended", async () => {
    const suspend = () => services.db.user.update({ where: { id: user.id }, data: { suspendedAt: clock.now() } });
    expect(await changeDuring(suspend)).toBe("not-signed-in");
    expect(await count("password.changed")).toBe(0);
  });

  it("gives way to a reset", async () => {
    const link = await linkFor(user.id, "reset");
    const reset = () => resetPassword(services, visit(), { ...link, ...typedTwice });
    expect(await changeDuring(reset)).toBe("not-signed-in");
    expect(await canSignIn(user.username, newPassword)).toBe(true);
  });

  it("and a reset at the same moment, over two pools: one of them happens", async () => {
    const second = base.secondServices();
    for (let round = 0; round < 10; round++) {
      await start();
      const link = await linkFor(user.id, "reset");
      const reset = resetPassword(second, visit(), { ...link, ...typedTwice });
      const [changed, resetDone] = await Promise.all([change(), reset]);
      expect(changed.ok).not.toBe(resetDone.ok);
      expect(await canSignIn(user.username, changed.ok ? chosen : newPassword)).toBe(true);
      if (changed.ok) expect(await live(changed.value.sessionToken)).not.toBeNull();
      expect(await live(token)).toBeNull();
    }
  });
});
