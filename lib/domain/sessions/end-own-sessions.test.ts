import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { seconds } from "../duration";
import { signIn } from "../sign-in/sign-in";
import { endOwnSessions } from "./end-own-sessions";
import { forgetDevice } from "./forget-device";
import { proveAgain } from "./prove-again";
import { readSession } from "./read-session";

const { services, clock, organization, createUser, visit } = await testDatabase();
const password = "a correct long passphrase";

async function enter(identifier: string) {
  const entered = await signIn(services, visit(), { identifier, password, sharedComputer: false });
  if (!entered.ok) throw new Error(entered.refusal.code);
  return entered.value.sessionToken;
}
const session = (token: string) => readSession(services, organization, token, { act: false });

test("a person ends all their other sessions at once, with one event for each; nobody else's", async () => {
  const user = await createUser({ username: "everywhere", password });
  await createUser({ username: "somebody.else", password });
  const others = [await enter("everywhere"), await enter("everywhere")];
  const [mine, foreign] = [await enter("everywhere"), await enter("somebody.else")];
  const { sessionId } = (await session(mine)) ?? { sessionId: "" };
  const here = visit({ actorId: user.id, sessionToken: mine });
  expect(await endOwnSessions(services, here)).toEqual({ ok: true, value: 2 });
  expect(await Promise.all(others.map(session))).toEqual([null, null]);
  expect(await session(mine)).not.toBeNull();
  expect(await session(foreign)).not.toBeNull();
  const told = await services.db.accessEvent.findMany({ where: { userId: user.id, kind: "session.ended" } });
  expect(told).toHaveLength(2);
  for (const event of told) expect(event.sessionId).not.toBe(sessionId);
});

test("where there is no other session nothing happens", async () => {
  const user = await createUser({ username: "only.here", password });
  const here = visit({ actorId: user.id, sessionToken: await enter("only.here") });
  expect(await endOwnSessions(services, here)).toEqual({ ok: true, value: 0 });
});

test("ten minutes after the last proof the password is asked for again (T50, T51)", async () => {
  const user = await createUser({ username: "long.here", password });
  const other = await enter("long.here");
  const here = visit({ actorId: user.id, sessionToken: await enter("long.here") });
  clock.advance(seconds(601));
  const refused = { ok: false, refusal: { code: "proof-needed" } };
  expect(await endOwnSessions(services, here)).toMatchObject(refused);
  expect(await forgetDevice(services, here, { deviceId: randomUUID() })).toMatchObject(refused);
  expect(await session(other)).not.toBeNull();
  expect(await proveAgain(services, here, "not the password")).toMatchObject({ refusal: { code: "wrong-proof" } });
  const proven = await proveAgain(services, here, password);
  if (!proven.ok) throw new Error(proven.refusal.code);
  expect(await endOwnSessions(services, here)).toMatchObject({ refusal: { code: "not-signed-in" } });
  const { sessionToken } = proven.value;
  expect(await endOwnSessions(services, { ...here, sessionToken })).toEqual({ ok: true, value: 1 });
});
