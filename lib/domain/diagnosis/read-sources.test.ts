import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import type { Ranked } from "../authority/may-act";
import { days } from "../duration";
import { changePassword } from "../passwords/change-password";
import { signIn } from "../sign-in/sign-in";
import { readSources } from "./read-sources";
import { readVerdict } from "./read-verdict";

const { services, createUser, visit, clock } = await testDatabase();
const owner: Ranked = { userId: randomUUID(), rank: "owner" };
const knock = (username: string, clientAddress: string, more: { password?: string; deviceToken?: string } = {}) =>
  signIn(services, visit({ clientAddress, deviceToken: more.deviceToken ?? null }), {
    identifier: username,
    password: more.password ?? "certainly not it",
    sharedComputer: false,
  });
const sourcesOf = (user: User, actor = owner) => readSources(services, visit(), actor, user.id);

/** Changes the password in a browser that stays known by the cookie that is returned. */
async function changedBy(user: User, clientAddress: string, password: string) {
  const opened = await knock(user.username, clientAddress, { password: testPassword });
  if (!opened.ok || !opened.value.deviceToken) throw new Error("not in");
  const { sessionToken, deviceToken } = opened.value;
  const by = visit({ actorId: user.id, sessionToken, deviceToken });
  const changed = await changePassword(services, by, { current: testPassword, password, repeat: password });
  if (!changed.ok) throw new Error(changed.refusal.code);
  return deviceToken;
}

describe("where the failed tries of a user came from", () => {
  test("a known browser that repeats the previous password, a network of theirs and a stranger are told apart", async () => {
    const user = await createUser();
    const deviceToken = await changedBy(user, "192.0.2.10", "quietly raining tonight");
    for (let n = 0; n < 3; n++) await knock(user.username, "192.0.2.10", { password: testPassword, deviceToken });
    await knock(user.username, "192.0.2.10");
    await knock(user.username, "203.0.113.7");
    expect(
      (await sourcesOf(user)).map(({ guess, count, repeats, clientAddress }) => [guess, count, repeats, clientAddress]),
    ).toEqual([
      ["previous-password", 3, 3, "192.0.2.10"],
      ["own-network", 1, 0, "192.0.2.10"],
      ["unknown", 1, 0, "203.0.113.7"],
    ]);
    const verdict = await readVerdict(services, visit(), owner, user.id);
    expect(verdict?.trouble).toMatchObject({ kind: "previous-password", count: 3 });
    expect(verdict?.locks.every(({ lock }) => !lock.locked)).toBe(true);
    clock.advance(days(31));
    expect(await sourcesOf(user)).toEqual([]);
  });

  test("one stranger who tries forty people is told by the names that failed from there, near the same time", async () => {
    const user = await createUser();
    await knock(user.username, "203.0.113.40");
    for (let n = 1; n < 40; n++) await knock(`somebody-${n}`, "203.0.113.40");
    expect(await sourcesOf(user)).toMatchObject([{ guess: "many-names", names: 40, count: 1 }]);
    clock.advance(days(2));
    await knock(user.username, "203.0.113.40");
    expect(await sourcesOf(user)).toMatchObject([{ guess: "unknown", names: 1, count: 2 }]);
  });

  test("whoever is limited to some people learns of no others that were tried from there", async () => {
    const helper = await createUser({ rank: "helpdesk" });
    const free = await createUser({ rank: "helpdesk" });
    const user = await createUser({ methods: ["password"] });
    const colleague = await createUser({ methods: ["password"] });
    const { organizationId } = user;
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: user.id } });
    await services.db.helpdeskRole.create({ data: { organizationId, userId: helper.id, roleId } });
    for (const { username } of [user, colleague]) await knock(username, "203.0.113.50");
    for (let n = 1; n < 30; n++) await knock(`nobody-${n}`, "203.0.113.50");
    const seenBy = async ({ id }: User) => (await sourcesOf(user, { userId: id, rank: "helpdesk" }))[0];
    expect(await seenBy(free)).toMatchObject({ names: 31, guess: "many-names" });
    expect(await seenBy(helper)).toMatchObject({ names: 2, guess: "unknown" });
  });
});
