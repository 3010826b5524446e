import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { HashSlot, Services } from "../services";
import { signIn } from "./sign-in";

const { services, createUser, visit, secondServices } = await testDatabase();
const second = secondServices();

/** The real services, with an unbounded queue whose verifications are counted instead of computed. */
function counting(from: Services, evaluated: { count: number }): Services {
  const slot: HashSlot = {
    async verify(stored) {
      if (stored) evaluated.count += 1;
      return false;
    },
    hash: async () => ({ hash: "none", pepper: null }),
    outdated: () => false,
  };
  return {
    ...from,
    passwords: {
      ...from.passwords,
      admit: async (work) => ({ busy: false, value: await work(slot) }),
    },
  };
}

describe("a thousand guesses at once", () => {
  test("evaluate exactly as many as the threshold, over two pools, and lock once", async () => {
    const user = await createUser({
      username: "target",
      email: "target@example.test",
      password: "a correct long passphrase",
    });
    const evaluated = { count: 0 };
    const hosts = [counting(services, evaluated), counting(second, evaluated)];
    const guesses = Array.from({ length: 1_000 }, (_, i) =>
      signIn(hosts[i % 2] as Services, visit({ clientAddress: `192.0.2.${i % 250}` }), {
        identifier: "target",
        password: `guess ${i}`,
        sharedComputer: false,
      }),
    );
    const answers = await Promise.all(guesses);
    expect(evaluated.count).toBe(10);
    expect(answers.every((answer) => !answer.ok && answer.refusal.code === "invalid-credentials")).toBe(true);
    expect(
      await services.db.accessEvent.count({
        where: { userId: user.id, kind: "lock.closed" },
      }),
    ).toBe(1);
    expect(
      await services.db.mail.count({
        where: { userId: user.id, kind: "locked" },
      }),
    ).toBe(1);
  }, 120_000);
});
