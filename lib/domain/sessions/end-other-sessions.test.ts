import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signIn } from "../sign-in/sign-in";
import { endOtherSessions } from "./end-other-sessions";
import { readSession } from "./read-session";

const { services, organization, createUser, visit } = await testDatabase();
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
  expect(await endOtherSessions(services, visit(), { userId: user.id, sessionId })).toBe(2);
  expect(await Promise.all(others.map(session))).toEqual([null, null]);
  expect(await session(mine)).not.toBeNull();
  expect(await session(foreign)).not.toBeNull();
  const told = await services.db.accessEvent.findMany({ where: { userId: user.id, kind: "session.ended" } });
  expect(told).toHaveLength(2);
  for (const event of told) expect(event.sessionId).not.toBe(sessionId);
});

test("where there is no other session nothing happens", async () => {
  const user = await createUser({ username: "only.here", password });
  const { sessionId } = (await session(await enter("only.here"))) ?? { sessionId: "" };
  expect(await endOtherSessions(services, visit(), { userId: user.id, sessionId })).toBe(0);
});
