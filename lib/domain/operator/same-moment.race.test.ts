import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { readSession } from "../sessions/read-session";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { correctAddress } from "./correct-address";
import { firstOwnerOf } from "./first-owner";
import { openOrganization } from "./open-organization";
import { resumeOrganization, suspendOrganization } from "./suspend-organization";

describe("the operator, while somebody of the organization comes in", async () => {
  const test = await testDatabase({ isOperator: true, name: "Operations" });
  const { services, createUser, visit } = test;
  let [operator, made]: [Visit, number] = [visit(), 0];

  beforeAll(async () => {
    operator = visit(await signTestUserIn(services, await createUser({ rank: "administrator" })));
  });

  const open = async () => {
    const opened = await openOrganization(services, operator, {
      name: `Brightwater ${++made}`,
      origin: `https://b${made}.example.test`,
      preset: "balanced",
      language: "ja",
      timeZone: "Asia/Tokyo",
      owner: { username: "founder", email: "founder@example.test", name: "Fumiko Founder" },
    });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { organizationId } = opened.value;
    return { organizationId, userId: (await firstOwnerOf(services.db, organizationId))?.userId ?? "" };
  };

  it("leaves the address of an owner alone who came in while the operator corrected it", async () => {
    const { organizationId, userId } = await open();
    const change = { organizationId, userId, email: "mine@example.test", comment: "A letter was missing" };
    let corrected: ReturnType<typeof correctAddress> | undefined;
    await test.secondServices().db.$transaction(async (tx) => {
      await holdUser(tx, { organizationId, userId });
      corrected = correctAddress(services, operator, change);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.user.update({ where: { id: userId }, data: { activatedAt: services.clock.now() } });
    });
    expect(await corrected).toMatchObject({ refusal: { code: "first-user-came-in" } });
    const owner = await services.db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(owner.email).toBe("founder@example.test");
  });

  it("ends the session of whoever came in at the very moment of the suspension, before it goes on", async () => {
    const { organizationId } = await open();
    const theirs = await services.db.organization.findUniqueOrThrow({ where: { id: organizationId } });
    const person = await createUser({ organization: theirs });
    await suspendOrganization(services, operator, { organizationId, comment: "They did not pay" });
    // As a process sees it that has not read of the suspension yet.
    const { sessionToken } = await signTestUserIn(services, person);
    await resumeOrganization(services, operator, { organizationId });
    const now = await services.db.organization.findUniqueOrThrow({ where: { id: organizationId } });
    expect(await readSession(services, now, sessionToken, { act: false })).toBeNull();
  });
});
