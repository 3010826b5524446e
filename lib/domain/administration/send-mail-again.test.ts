import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { days, minutes } from "../duration";
import { listUserMails } from "../mail/list-user-mails";
import type { Result } from "../result";
import { sendActivation } from "./send-activation";
import { sendMailAgain } from "./send-mail-again";
import { sendReset } from "./send-reset";
import { suspend } from "./suspend";

const { services, clock, createOrganization, createUser, visit } = await testDatabase();
const helper = await createUser({ rank: "helpdesk" });
const by = async () => visit(await signTestUserIn(services, helper));
const owner = await createUser({ rank: "owner" });
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const mailsOf = (userId: string) => services.db.mail.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });

/** Somebody who was sent a link, and the mail that carries it. */
async function mailed(send: typeof sendReset | typeof sendActivation, user: Parameters<typeof createUser>[0] = {}) {
  const { id: userId } = await createUser(user);
  expect(codeOf(await send(services, await by(), { userId }))).toBe("ok");
  const [mail] = await mailsOf(userId);
  const again = async () => codeOf(await sendMailAgain(services, await by(), { userId, mailId: mail?.id ?? "" }));
  return { userId, mail, again };
}

test("the same link goes out again, long after half an hour too, to the address that is on file now", async () => {
  const { userId, mail, again } = await mailed(sendActivation, { activated: false });
  clock.advance(days(2));
  await services.db.user.update({ where: { id: userId }, data: { name: "New Name" } });
  expect(await again()).toBe("ok");
  const [first, second] = await mailsOf(userId);
  expect(second).toMatchObject({ kind: "invitation", linkId: first?.linkId, address: first?.address, state: "queued" });
  expect(second?.facts).toMatchObject({ ...(mail?.facts as object), name: "New Name" });
  expect(await services.db.link.count({ where: { userId } })).toBe(1);
  const event = await services.db.accessEvent.findFirst({ where: { userId }, orderBy: { id: "desc" } });
  expect(event).toMatchObject({ kind: "link.repeated", reason: "activation", actorId: helper.id, mailId: second?.id });
});

test("a link that is no good any more is not sent, and the list says so", async () => {
  const open = async (userId: string) => {
    const listed = await listUserMails(services, visit(), { userId: owner.id, rank: "owner" }, { userId });
    return listed.mails.find(({ link }) => link)?.link?.open;
  };
  const late = await mailed(sendReset);
  expect(await open(late.userId)).toBe(true);
  clock.advance(days(8));
  expect(await late.again()).toBe("link-not-open");
  expect(await open(late.userId)).toBe(false);

  const replaced = await mailed(sendReset);
  clock.advance(minutes(31));
  await sendReset(services, await by(), { userId: replaced.userId });
  expect(await replaced.again()).toBe("link-not-open");

  const revoked = await mailed(sendReset);
  const signedIn = visit(await signTestUserIn(services, owner));
  expect(codeOf(await suspend(services, signedIn, { userId: revoked.userId, comment: "why" }))).toBe("ok");
  expect(await revoked.again()).toBe("link-not-open");
});

test("a notice, the mail of somebody else and that of another organization are not sent again", async () => {
  const { userId, mail } = await mailed(sendReset);
  const { id: otherId } = await createUser();
  const send = async (whose: string, mailId: string) =>
    codeOf(await sendMailAgain(services, await by(), { userId: whose, mailId }));
  expect(await send(otherId, mail?.id ?? "")).toBe("link-not-open");
  const notice = { ...mail, id: randomUUID(), kind: "password-changed", linkId: null, facts: {}, messageId: "<1@x>" };
  await services.db.mail.create({ data: notice as never });
  expect(await send(userId, notice.id)).toBe("link-not-open");
  const foreign = await createUser({ organization: await createOrganization() });
  expect(await send(foreign.id, mail?.id ?? "")).toBe("user-unknown");
});

test("whoever cannot use the link any more is not sent it", async () => {
  const active = await mailed(sendActivation, { activated: false });
  await services.db.user.update({ where: { id: active.userId }, data: { activatedAt: clock.now() } });
  expect(await active.again()).toBe("already-active");
  const unreachable = await mailed(sendReset);
  await services.db.user.update({ where: { id: unreachable.userId }, data: { email: null, emailKey: null } });
  expect(await unreachable.again()).toBe("no-email");
});

test("as often as administrators may mail one person, and no more", async () => {
  const { again, userId } = await mailed(sendReset);
  const codes = [];
  for (let n = 0; n < 7; n++) codes.push(await again());
  expect(codes).toEqual([...Array(5).fill("ok"), "mailed-too-often", "mailed-too-often"]);
  expect(await mailsOf(userId)).toHaveLength(6);
});
