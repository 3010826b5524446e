import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { closeCase } from "../cases/close-case";
import { before, minutes, type Seconds } from "../duration";
import { attention } from "./attention";

describe("mail that waits", async () => {
  const { services, clock, organization, createUser, visit } = await testDatabase();
  const { db } = services;
  const user = await createUser();
  const owner = await createUser({ rank: "owner" });
  const ago = (age: Seconds) => before(clock.now(), age);
  const waitSince = async (age: Seconds) => {
    const id = randomUUID();
    await db.mail.create({
      data: {
        id,
        organizationId: organization.id,
        userId: user.id,
        address: "anna@example.org",
        kind: "reset",
        language: "en",
        facts: {},
        messageId: `${id}@test`,
        createdAt: ago(age),
        expiresAt: new Date(clock.now().getTime() + 3_600_000),
      },
    });
    return id;
  };
  const waiting = async () =>
    (await attention(services, { organization, actor: { userId: owner.id, rank: "owner" }, now: clock.now() })).waiting;

  it("is told of once it waits for longer than five minutes, with the words of the last try", async () => {
    await waitSince(minutes(4));
    expect(await waiting()).toEqual({ mails: 0, words: null });
    await waitSince(minutes(6));
    expect(await waiting()).toEqual({ mails: 1, words: null });
    const mailId = await waitSince(minutes(9));
    const reply = { organizationId: organization.id, mailId, server: "mx.test:25", accepted: false, permanent: false };
    for (const [age, words] of [
      [8, "451 first"],
      [6, "451 come back later"],
    ] as const)
      await db.mailReply.create({
        data: { ...reply, id: randomUUID(), at: ago(minutes(age)), words },
      });
    expect(await waiting()).toEqual({ mails: 2, words: "451 come back later" });
  });

  it("is told of in its own organization alone", async () => {
    const elsewhere = { ...visit().organization, id: randomUUID() };
    const actor = { userId: owner.id, rank: "owner" as const };
    const { waiting } = await attention(services, { organization: elsewhere, actor, now: clock.now() });
    expect(waiting.mails).toBe(0);
  });
});

describe("requests that wait", async () => {
  const test = await testDatabase();
  const { services, clock, organization } = test;
  const { open, at, someone, rowOf } = testCases(test);

  it("are counted with the time since when the oldest waits, until they are settled", async () => {
    const admin = await someone({ rank: "administrator" });
    const actor = { userId: admin.user.id, rank: "administrator" as const };
    const requests = async () => (await attention(services, { organization, actor, now: clock.now() })).requests;
    expect(await requests()).toEqual({ open: 0, oldest: null });
    const { caseId: first } = await open();
    clock.advance(minutes(5));
    const { caseId: second } = await open();
    expect(await requests()).toEqual({ open: 2, oldest: (await rowOf(first)).createdAt });
    await closeCase(services, admin.by, await at(first));
    expect(await requests()).toEqual({ open: 1, oldest: (await rowOf(second)).createdAt });
  });
});
