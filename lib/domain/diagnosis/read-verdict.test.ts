import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import type { Rank } from "@/prisma/generated/enums";
import { days, hours, minutes } from "../duration";
import { signIn } from "../sign-in/sign-in";
import { askForHelp } from "./ask-for-help";
import type { BrowserReport } from "./browser-report";
import { readVerdict } from "./read-verdict";
import { messageToPerson } from "./ready-message";
import { selfHelp } from "./self-help";
import { tellEvidence, tellState } from "./tell-state";
import { tellWhy } from "./tell-why";

const { services, createUser, visit, clock } = await testDatabase();
const owner = await createUser({ rank: "owner", name: "Olive" });
const by = async (user: User) => visit(await signTestUserIn(services, user));
const seenBy = (rank: Rank, user: User, actor = owner) =>
  readVerdict(services, visit(), { userId: actor.id, rank }, user.id);
const attempt = (user: User, password: string, browser: BrowserReport = {}) =>
  signIn(services, visit({ browser }), { identifier: user.username, password, sharedComputer: true });

describe("a verdict", () => {
  test("counts the wrong passwords since the last sign-in, and whether Caps Lock was on", async () => {
    const user = await createUser();
    await attempt(user, "certainly not it");
    await attempt(user, testPassword);
    await attempt(user, "nor is this");
    await attempt(user, "NOR IS THIS", { capsLock: true });
    expect((await seenBy("owner", user))?.attempts).toMatchObject({ count: 2, addresses: 2, known: 0, capsLock: 1 });
  });

  test("guesses the likely trouble where nothing stops: Caps Lock, a wrong password, in already, nothing tried since the password was set, or at all", async () => {
    const user = await createUser();
    const trouble = async () => (await seenBy("owner", user))?.trouble?.kind;
    expect(await trouble()).toBe("password-set");
    await attempt(user, "certainly not it");
    expect(await trouble()).toBe("wrong-password");
    await attempt(user, "CERTAINLY NOT IT", { capsLock: true });
    expect(await trouble()).toBe("caps-lock");
    await attempt(user, testPassword);
    expect(await trouble()).toBe("in");
    await attempt(user, testPassword, { cookies: "blocked" });
    expect(await trouble()).toBe("cookies");
    clock.advance(days(4));
    expect(await trouble()).toBe("nothing-tried");
  });

  test.each(["too-many-from-address", "busy"])("says that it was not them: %s", async (reason) => {
    const user = await createUser();
    clock.advance(minutes(1));
    const { organizationId, id: userId } = user;
    const refused = { organizationId, userId, at: clock.now(), kind: "sign-in.refused", reason };
    await services.db.accessEvent.create({ data: refused });
    const verdict = await seenBy("owner", user);
    const key = reason === "busy" ? "trouble.busy" : "trouble.network";
    expect(verdict && tellEvidence(verdict).map((told) => told.key)).toContain(key);
  });

  test("offers what helps in its order, to whoever may do it", async () => {
    const user = await createUser();
    for (let n = 0; n < 10; n++) await attempt(user, "certainly not it");
    const verdict = await seenBy("helpdesk", user);
    expect(verdict?.fixes).toEqual(["user.unlock", "user.send-reset", "user.set-temporary-password"]);
    expect(verdict?.helper).toBeNull();
  });

  test("names the colleagues whose rank can mend what the own one cannot", async () => {
    const user = await createUser({ suspended: true });
    const helper = await createUser({ rank: "helpdesk" });
    const verdict = await seenBy("helpdesk", user, helper);
    expect(verdict?.fixes).toEqual([]);
    expect(verdict?.helper).toMatchObject({ who: "colleagues", rank: "administrator", act: "user.resume" });
    expect(verdict?.helper).toMatchObject({ people: [expect.objectContaining({ name: "Olive" })] });
  });

  test("of somebody whose roles lead nowhere offers other roles, or whom to ask for them", async () => {
    const user = await createUser({ methods: ["saml"] });
    expect(await seenBy("owner", user)).toMatchObject({ fixes: ["user.change-roles"], helper: null });
    const helper = await createUser({ rank: "helpdesk" });
    const act = "user.change-roles";
    expect(await seenBy("helpdesk", user, helper)).toMatchObject({ fixes: [], helper: { who: "colleagues", act } });
  });

  test("says of a known browser that is locked that not everything is in order", async () => {
    const user = await createUser();
    const opened = await signIn(services, visit(), {
      identifier: user.username,
      password: testPassword,
      sharedComputer: false,
    });
    const deviceToken = opened.ok ? opened.value.deviceToken : null;
    for (let n = 0; n < 10; n++)
      await signIn(services, visit({ deviceToken }), {
        identifier: user.username,
        password: "certainly not it",
        sharedComputer: false,
      });
    const verdict = await seenBy("owner", user);
    expect(verdict && tellState(verdict)).toMatchObject({ key: "state.partly", blanks: { count: 1 } });
    expect(verdict && messageToPerson(verdict).key).toBe("message.partly");
    expect(verdict?.fixes[0]).toBe("user.unlock");
  });
});

describe("mail that does not reach somebody", () => {
  const sent = async (user: User, state: "refused" | "accepted", words: string) => {
    clock.advance(minutes(1));
    const whose = { organizationId: user.organizationId, userId: user.id, address: user.email ?? "" };
    const mailId = randomUUID();
    const times = { createdAt: clock.now(), settledAt: clock.now(), expiresAt: clock.now() };
    const mail = { id: mailId, kind: "reset", language: "en", facts: {}, messageId: mailId, attempts: 1 };
    await services.db.mail.create({ data: { ...whose, ...mail, ...times, state } });
    const reply = { accepted: state === "accepted", permanent: state === "refused", server: "mx.test:25", words };
    const { organizationId } = user;
    await services.db.mailReply.create({
      data: { id: randomUUID(), organizationId, mailId, at: clock.now(), ...reply },
    });
  };

  test("is told with the server's words wherever else they stand, until a later one is taken", async () => {
    for (const user of [
      await createUser(),
      await createUser({ suspended: true }),
      await createUser({ activated: false }),
    ]) {
      const told = async () => {
        const verdict = await seenBy("owner", user);
        return verdict && tellEvidence(verdict).find(({ key }) => key === "evidence.unreached")?.blanks;
      };
      expect(await told()).toBeUndefined();
      await sent(user, "refused", "550 5.1.1 No such user");
      expect(await told()).toMatchObject({ state: "refused", server: "mx.test:25", words: "550 5.1.1 No such user" });
      await sent(user, "accepted", "250 ok");
      expect(await told()).toBeUndefined();
    }
  });

  test("is mended by another address before any mail; whose rank cannot change it asks those who can", async () => {
    const user = await createUser({ activated: false });
    const helper = await createUser({ rank: "helpdesk", name: "Hedy" });
    await sent(user, "refused", "550 5.1.1 No such user");
    const own = await seenBy("owner", user);
    expect(own?.fixes).toEqual(["user.change-email", "user.set-temporary-password", "user.send-activation"]);
    expect(own?.helper).toBeNull();
    const theirs = await seenBy("helpdesk", user, helper);
    expect(theirs?.fixes).toEqual(["user.set-temporary-password", "user.send-activation"]);
    expect(theirs?.helper).toMatchObject({ who: "colleagues", act: "user.change-email" });
    expect(theirs && messageToPerson(theirs).key).toBe("message.unreached");
    expect((await askForHelp(services, await by(helper), { userId: user.id })).ok).toBe(true);
    const asked = await services.db.mail.findFirst({
      where: { kind: "help-asked", facts: { path: ["by"], equals: "Hedy" } },
    });
    expect(JSON.stringify(asked?.facts)).toContain("evidence.unreached");
  });

  test("is promised to nobody: neither a reset nor a new invitation is a way of theirs then", async () => {
    const ways = async (user: User) => {
      const verdict = await seenBy("owner", user);
      const { resets, asks } = (verdict && messageToPerson(verdict).blanks) ?? {};
      return { can: verdict && selfHelp(verdict).map(({ key }) => key), resets, asks };
    };
    const active = await createUser();
    expect(await ways(active)).toMatchObject({ can: ["can.signIn", "can.reset"], resets: "yes" });
    await sent(active, "refused", "550");
    expect(await ways(active)).toMatchObject({ can: ["can.signIn", "can.noMail"], resets: "no", asks: "no" });
  });
});

describe("the text of a verdict", () => {
  test("goes to the address on file alone, in the person's language, and leaves an event", async () => {
    const user = await createUser({ language: "ja", suspended: true });
    const told = await tellWhy(services, await by(owner), { userId: user.id });
    expect(told).toEqual({ ok: true, value: { address: user.email } });
    const [mail, ...others] = await services.db.mail.findMany({ where: { userId: user.id } });
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "why-told", address: user.email, language: "ja" });
    const where = { userId: user.id, kind: "user.told-why" };
    expect(await services.db.accessEvent.findFirst({ where })).toMatchObject({ mailId: mail?.id, actorId: owner.id });
  });

  test("goes only as often as the policy lets mails go, and to nobody without an address or whose type gets none", async () => {
    const user = await createUser();
    const tell = async (userId: string) => {
      const result = await tellWhy(services, await by(owner), { userId });
      return result.ok ? "sent" : result.refusal.code;
    };
    const answers = [await tell(user.id), await tell(user.id), await tell(user.id), await tell(user.id)];
    expect(answers).toEqual(["sent", "sent", "sent", "too-many-mails"]);
    clock.advance(hours(1));
    expect(await tell(user.id)).toBe("sent");
    expect(await tell((await createUser({ email: null })).id)).toBe("no-email");
    expect(await tell((await createUser({ type: "Offline" })).id)).toBe("type-gets-no-mail");
  });

  test("asks the colleagues whom the verdict names, and nobody where nobody is needed", async () => {
    const helper = await createUser({ rank: "helpdesk", name: "Hal" });
    const user = await createUser({ suspended: true });
    expect((await askForHelp(services, await by(helper), { userId: user.id })).ok).toBe(true);
    const where = { kind: "help-asked", userId: owner.id };
    const asked = await services.db.mail.findMany({ where });
    expect(asked.map(({ facts }) => facts)).toContainEqual(expect.objectContaining({ by: "Hal", about: user.id }));
    const needless = await askForHelp(services, await by(owner), { userId: user.id });
    expect(needless).toMatchObject({ ok: false, refusal: { code: "nobody-to-ask" } });
  });
});
