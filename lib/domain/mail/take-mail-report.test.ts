import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { MailReport } from "@/prisma/generated/enums";
import { before, minutes, seconds } from "../duration";
import { deliverMail } from "./deliver-mail";
import { readMailNotTaken } from "./mail-not-taken";
import { queueMail } from "./queue-mail";
import { takeMailReport } from "./take-mail-report";

const { services, clock, organization, createOrganization, createUser, visit, secondServices } = await testDatabase();

/** A mail that a mail service has taken. */
async function handedOver({
  to,
  of = organization,
}: {
  to?: { id: string; email: string | null };
  of?: typeof organization;
} = {}) {
  const { id: userId, email } = to ?? (await createUser({ organization: of }));
  const providerId = randomUUID();
  const mail = { organization: of, userId, address: email ?? "", language: "en", kind: "reset" } as const;
  const mailId = await services.db.$transaction((tx) => queueMail(tx, services, { ...mail, facts: { username: "a" } }));
  const reply = { accepted: true, permanent: false, server: "api.service.test", words: `accepted as ${providerId}` };
  await deliverMail(services, async () => ({ ...reply, providerId }), {
    organizationId: of.id,
    mailId,
    attempt: 0,
  });
  const read = () =>
    services.db.mail.findUniqueOrThrow({ where: { id: mailId }, include: { replies: { orderBy: { at: "asc" } } } });
  const tell = (report: MailReport, words = "", more: { at?: Date; reportId?: string } = {}) =>
    takeMailReport(services, { providerId, report, words, reportId: randomUUID(), at: clock.now(), ...more });
  const events = () => services.db.accessEvent.findMany({ where: { mailId }, orderBy: { id: "asc" } });
  return { mailId, userId, providerId, read, tell, events };
}

describe("what a mail service reports", () => {
  test("a mail that arrived is delivered, with the words in their order", async () => {
    const { read, tell } = await handedOver();
    clock.advance(seconds(2));
    expect(await tell("delayed", "451 busy")).toBe("taken");
    expect((await read()).state).toBe("accepted");
    clock.advance(seconds(2));
    expect(await tell("delivered")).toBe("taken");
    const { state, replies } = await read();
    expect(state).toBe("delivered");
    expect(replies.map(({ report }) => report)).toEqual([null, "delayed", "delivered"]);
  });

  test("a mail that came back is told with their server's words, and in history", async () => {
    const { userId, read, tell, events } = await handedOver();
    expect(await tell("bounced", "550 5.1.1 No such user")).toBe("taken");
    expect(await read()).toMatchObject({ state: "bounced" });
    expect((await events()).map(({ kind }) => kind)).toEqual(["mail.accepted", "mail.bounced"]);
    expect(await readMailNotTaken(services, visit(), userId)).toMatchObject({
      state: "bounced",
      server: "api.service.test",
      words: "550 5.1.1 No such user",
    });
  });

  test.each<[string, MailReport[], string]>([
    ["delivered after it came back", ["bounced", "delivered"], "bounced"],
    ["came back after it was delivered", ["delivered", "bounced"], "bounced"],
    ["put off, told after it was delivered", ["delivered", "delayed"], "delivered"],
    ["called spam before it was said to be delivered", ["complained", "delivered"], "delivered"],
    ["called spam after it came back", ["bounced", "complained"], "bounced"],
    ["could not be sent at all", ["failed"], "refused"],
    ["failed, told after it was delivered", ["delivered", "failed"], "delivered"],
  ])("in whatever order: %s", async (_, reports, state) => {
    const { read, tell } = await handedOver();
    for (const report of reports) expect(await tell(report)).toBe("taken");
    expect((await read()).state).toBe(state);
    expect((await read()).replies).toHaveLength(1 + reports.length);
  });

  test("a report that is told again changes nothing, one after the other or together", async () => {
    const { providerId, read, tell, events } = await handedOver();
    const again = { reportId: randomUUID() };
    const other = secondServices();
    const told = { providerId, report: "bounced", words: "550", at: clock.now(), ...again } as const;
    const together = await Promise.all([...Array(4)].map((_, n) => takeMailReport(n % 2 ? other : services, told)));
    expect(together.toSorted()).toEqual(["known", "known", "known", "taken"]);
    expect(await tell("bounced", "550", again)).toBe("known");
    expect((await read()).replies).toHaveLength(2);
    expect(await events()).toHaveLength(2);
  });

  test("a report on a mail of nobody here is unknown, and early while the mail may just be on its way", async () => {
    const told = { providerId: randomUUID(), reportId: "1", report: "delivered", words: "" } as const;
    expect(await takeMailReport(services, { ...told, at: clock.now() })).toBe("early");
    expect(await takeMailReport(services, { ...told, at: before(clock.now(), minutes(3)) })).toBe("unknown");
  });

  test("a report stays in the organization of its mail", async () => {
    const of = await createOrganization();
    const { mailId, userId, tell } = await handedOver({ of });
    await tell("bounced", "550");
    const replies = await services.db.mailReply.findMany({ where: { mailId } });
    expect(new Set(replies.map(({ organizationId }) => organizationId))).toEqual(new Set([of.id]));
    expect(await services.db.accessEvent.count({ where: { mailId, organizationId: organization.id } })).toBe(0);
    expect(await readMailNotTaken(services, { organization }, userId)).toBeNull();
    expect(await readMailNotTaken(services, { organization: of }, userId)).not.toBeNull();
  });

  test("never happened before the mail was taken, nor later than now", async () => {
    const { read, tell } = await handedOver();
    const now = clock.now();
    await tell("delayed", "", { at: new Date(now.getTime() - 3_600_000) });
    await tell("delivered", "", { at: new Date(now.getTime() + 3_600_000) });
    const [taken, delayed, delivered] = (await read()).replies;
    expect(delayed?.at).toEqual(taken?.at);
    expect(Number(delivered?.at)).toBeLessThanOrEqual(Number(clock.now()));
  });
});

describe("mail that does not reach the address on file", () => {
  test("is outlived by one that was delivered, not by one that the service merely took", async () => {
    const user = await createUser();
    const first = await handedOver({ to: user });
    await first.tell("bounced", "550");
    clock.advance(minutes(1));
    const second = await handedOver({ to: user });
    expect(await readMailNotTaken(services, visit(), user.id)).toMatchObject({ mailId: first.mailId });
    await second.tell("delivered");
    expect(await readMailNotTaken(services, visit(), user.id)).toBeNull();
  });

  test("is forgotten with the address", async () => {
    const user = await createUser();
    const { tell } = await handedOver({ to: user });
    await tell("bounced", "550");
    await services.db.user.update({ where: { id: user.id }, data: { email: "new@example.test" } });
    expect(await readMailNotTaken(services, visit(), user.id)).toBeNull();
  });
});
