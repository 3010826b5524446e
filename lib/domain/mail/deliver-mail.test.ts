import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testLinks } from "@/lib/adapters/database/test-links";
import { hours, minutes } from "../duration";
import { deliverMail, type HandOver, type MailReply } from "./deliver-mail";
import { queueMail } from "./queue-mail";

const database = await testDatabase();
const { services, clock, organization, createUser } = database;
const { linkFor } = testLinks(database);

const yes: MailReply = {
  accepted: true,
  permanent: false,
  server: "mx.test:25",
  words: "250 2.0.0 Ok: queued as 4711",
};
const later: MailReply = { accepted: false, permanent: false, server: "mx.test:25", words: "451 4.7.1 Greylisted" };
const never: MailReply = { accepted: false, permanent: true, server: "mx.test:25", words: "550 5.1.1 No such user" };

/** A server that gives the same answer each time; it counts how often it was asked, and with which Message-ID. */
function serverThatSays(reply: MailReply) {
  const asked: string[] = [];
  const handOver: HandOver = async (mail) => {
    asked.push(mail.messageId);
    return reply;
  };
  return { asked, handOver };
}

async function queued(linkId?: string, expiresAt?: Date) {
  const { id: userId, username } = await createUser();
  const mailId = await services.db.$transaction((tx) =>
    queueMail(tx, services, {
      organization,
      userId,
      address: `${username}@example.test`,
      language: "en",
      kind: "reset",
      facts: { username },
      linkId,
      expiresAt,
    }),
  );
  const read = () =>
    services.db.mail.findUniqueOrThrow({ where: { id: mailId }, include: { replies: { orderBy: { at: "asc" } } } });
  const deliver = (handOver: HandOver, attempt = 0) =>
    deliverMail(services, handOver, { organizationId: organization.id, mailId, attempt });
  const event = () => services.db.accessEvent.findFirst({ where: { mailId }, orderBy: { id: "desc" } });
  return { mailId, read, deliver, event };
}
const jobsOf = (mailId: string) =>
  services.db.$queryRaw<{ run_at: Date; attempt: number }[]>`
    SELECT run_at, (payload->>'attempt')::int AS attempt FROM graphile_worker._private_jobs
    WHERE payload->>'mailId' = ${mailId} ORDER BY attempt`;

describe("a mail in the outbox", () => {
  test("is queued with its job, and neither is there after a rollback", async () => {
    const { mailId, read } = await queued();
    expect(await read()).toMatchObject({
      state: "queued",
      attempts: 0,
      messageId: `<${mailId}@${new URL(organization.origin).hostname}>`,
    });
    expect(await jobsOf(mailId)).toHaveLength(1);
    let lost = "";
    const failing = services.db.$transaction(async (tx) => {
      lost = await queueMail(tx, services, {
        organization,
        userId: (await createUser()).id,
        address: "a@example.test",
        language: "en",
        kind: "reset",
        facts: { username: "a" },
      });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await services.db.mail.count({ where: { id: lost } })).toBe(0);
    expect(await jobsOf(lost)).toEqual([]);
  });

  test("that a server takes is settled with the server's words and written into history", async () => {
    const { read, deliver, event } = await queued();
    await deliver(serverThatSays(yes).handOver);
    expect(await read()).toMatchObject({
      state: "accepted",
      attempts: 1,
      settledAt: expect.any(Date),
      replies: [{ accepted: true, server: "mx.test:25", words: "250 2.0.0 Ok: queued as 4711" }],
    });
    expect(await event()).toMatchObject({ kind: "mail.accepted", details: { mail: "reset" } });
  });

  test("is sent and written once when its job runs twice, one after the other or together", async () => {
    const { mailId, read, deliver } = await queued();
    const { handOver, asked } = serverThatSays(yes);
    await Promise.all([deliver(handOver), deliver(handOver)]);
    await deliver(handOver);
    expect(asked.length).toBeLessThanOrEqual(2);
    expect((await read()).replies).toHaveLength(1);
    expect(await services.db.accessEvent.count({ where: { mailId } })).toBe(1);
  });

  test("that is put off is tried again after a minute, then two, with the same Message-ID", async () => {
    const { mailId, read, deliver } = await queued();
    const { handOver, asked } = serverThatSays(later);
    for (const wait of [1, 2, 4]) {
      const attempt = (await read()).attempts;
      const now = clock.now();
      await deliver(handOver, attempt);
      const next = (await jobsOf(mailId)).find((job) => job.attempt === attempt + 1);
      const due = Number(next?.run_at) - Number(clock.databaseTime(now));
      expect(Math.abs(due - wait * 60_000)).toBeLessThan(2_000);
      clock.advance(minutes(wait));
    }
    expect(await read()).toMatchObject({ state: "queued", attempts: 3, settledAt: null });
    expect(new Set(asked)).toEqual(new Set([(await read()).messageId]));
  });

  test("that is put off all day is given up, and history says so", async () => {
    const { mailId, read, deliver, event } = await queued();
    const { handOver } = serverThatSays(later);
    for (let n = 0; n < 200 && (await read()).state === "queued"; n++) {
      await deliver(handOver, n);
      clock.advance(minutes(15));
    }
    expect(await read()).toMatchObject({ state: "expired", settledAt: expect.any(Date) });
    expect(await event()).toMatchObject({ kind: "mail.refused", reason: "expired" });
    expect((await read()).attempts).toBeGreaterThan(90);
    expect(await jobsOf(mailId)).toHaveLength((await read()).attempts);
  });

  test("that a server refuses for good is not tried again", async () => {
    const { mailId, read, deliver, event } = await queued();
    await deliver(serverThatSays(never).handOver);
    expect(await read()).toMatchObject({
      state: "refused",
      attempts: 1,
      replies: [{ permanent: true, words: never.words }],
    });
    expect(await jobsOf(mailId)).toHaveLength(1);
    expect(await event()).toMatchObject({ kind: "mail.refused", reason: "refused" });
  });

  test("is never sent past the life of its link", async () => {
    const { id: userId } = await createUser();
    const { linkId } = await linkFor(userId, "reset");
    const link = await services.db.link.findUniqueOrThrow({ where: { id: linkId } });
    const { read, deliver } = await queued(linkId, link.expiresAt ?? undefined);
    clock.advance(hours(6) + 1);
    const { handOver, asked } = serverThatSays(yes);
    await deliver(handOver);
    expect(asked).toEqual([]);
    expect(await read()).toMatchObject({ state: "expired", attempts: 0 });
  });

  test("whose link was used or replaced meanwhile is not sent", async () => {
    const { id: userId } = await createUser();
    for (const end of ["usedAt", "replacedAt", "revokedAt"]) {
      const { linkId } = await linkFor(userId, "reset");
      const { read, deliver } = await queued(linkId);
      await services.db.link.update({ where: { id: linkId }, data: { [end]: clock.now() } });
      const { handOver, asked } = serverThatSays(yes);
      await deliver(handOver);
      expect(asked).toEqual([]);
      expect((await read()).state).toBe("expired");
    }
  });

  test("keeps a thousand printable characters of what a server says", async () => {
    const { read, deliver } = await queued();
    await deliver(serverThatSays({ ...later, words: `451 \u001b[31m\r\nevil${"x".repeat(5_000)}` }).handOver);
    const words = (await read()).replies[0]?.words ?? "";
    expect(words).toHaveLength(1_000);
    expect(words).not.toMatch(/\p{Cc}/u);
  });
});
