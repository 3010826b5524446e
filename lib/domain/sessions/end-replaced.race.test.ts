import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signIn } from "../sign-in/sign-in";

const { services, secondServices, createUser, visit } = await testDatabase();
const second = secondServices();
const password = "a correct long passphrase";

const enter = async (identifier: string, sessionToken?: string, on = services) => {
  const result = await signIn(on, visit({ sessionToken }), { identifier, password, sharedComputer: true });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.sessionToken;
};
const person = (username: string) => createUser({ username, email: `${username}@example.test`, password });

describe("two people who sign in with each other's browsers at once", () => {
  test("both get in, however often", async () => {
    await Promise.all([person("anna"), person("bert")]);
    for (let round = 0; round < 10; round++) {
      const oldest = { anna: await enter("anna"), bert: await enter("bert") };
      for (let more = 0; more < 4; more++) await Promise.all([enter("anna"), enter("bert")]);
      await Promise.all([enter("anna", oldest.bert), enter("bert", oldest.anna, second)]);
    }
  });

  test("a session that several replace at once ends once in history", async () => {
    const { id: userId } = await person("carl");
    await Promise.all([person("dora"), person("emil")]);
    for (let round = 0; round < 5; round++) {
      const token = await enter("carl");
      await Promise.all([enter("dora", token), enter("emil", token, second)]);
      const ended = await services.db.accessEvent.count({ where: { userId, kind: "session.ended" } });
      expect(ended).toBe(round + 1);
    }
  });
});
