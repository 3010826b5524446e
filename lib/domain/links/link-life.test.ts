import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { sendReset } from "../administration/send-reset";
import { suspend } from "../administration/suspend";
import { hours, minutes } from "../duration";
import { answerRequest } from "./answer-request";
import { linkLife } from "./link-life";
import { noticePage } from "./notice-page";
import { openLink } from "./open-link";
import { readLinkLives, readProvenLife } from "./read-link-lives";
import { resetPassword } from "./reset-password";
import { linkSecret } from "./secret";

const database = await testDatabase();
const { services, clock, organization, createUser, visit } = database;
const { linkFor } = testLinks(database);

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const request = { method: "GET", navigates: true, clicked: true, document: true } as const;
const asked = (userId: string) => ({
  organizationId: organization.id,
  userIds: [userId],
  clientAddress: null,
  requestId: null,
  language: null,
});
const told = (steps: { what: string; guess?: string }[]) =>
  steps.map(({ what, guess }) => (guess ? `${what} by ${guess}` : what));

describe("the life of a link", () => {
  test("tells a machine's opening from a person's, and that it was used", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    clock.advance(minutes(1));
    const scanner = { ...visit(), userAgent: "Mimecast" };
    await openLink(services, scanner, { purpose: "reset", secret, request: { ...request, method: "HEAD" } });
    clock.advance(minutes(70));
    await openLink(services, { ...visit(), userAgent: firefox }, { purpose: "reset", secret, request });
    clock.advance(minutes(1));
    await resetPassword(services, visit(), { secret, linkId, ...typedTwice });
    const [life] = await readLinkLives(services, visit(), userId);
    expect(told(life?.steps ?? [])).toEqual(["issued", "opened by machine", "opened by person", "used"]);
    expect(told(await readProvenLife(services, visit(), { purpose: "reset", secret }))).toEqual(
      told(life?.steps ?? []),
    );
  });

  test("ends once, by the newer one that replaced it, and says what came of it afterwards", async () => {
    const { id: userId } = await createUser();
    const { secret } = await linkFor(userId, "reset");
    clock.advance(minutes(45));
    await linkFor(userId, "reset");
    clock.advance(hours(10));
    await openLink(services, { ...visit(), userAgent: firefox }, { purpose: "reset", secret, request });
    const lives = await readLinkLives(services, visit(), userId);
    expect(lives.map(({ steps }) => told(steps))).toEqual([
      ["issued", "expired"],
      ["issued", "replaced", "openedEnded by person"],
    ]);
  });

  test("is told to nobody with a wrong secret, nor in the browser of somebody else", async () => {
    const { secret } = await linkFor((await createUser()).id, "reset");
    const other = { ...visit(), actorId: (await createUser()).id };
    const spoiled = secret.slice(0, -2) + (secret.endsWith("AA") ? "BB" : "AA");
    expect(await readProvenLife(services, visit(), { purpose: "reset", secret: spoiled })).toEqual([]);
    expect(await readProvenLife(services, other, { purpose: "reset", secret })).toEqual([]);
  });

  test("tells that its mail was delivered and then sent back, as the mail service reports", () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 9, minute));
    const link = { userId: "u", createdAt: at(0), expiresAt: at(59), usedAt: null, replacedAt: null, revokedAt: null };
    const reply = { server: "api.service.test", accepted: true, permanent: false };
    const mail = {
      createdAt: at(0),
      replies: [
        { ...reply, at: at(1), report: null },
        { ...reply, at: at(2), report: "delayed" as const, accepted: false },
        { ...reply, at: at(3), report: "delivered" as const },
        { ...reply, at: at(4), report: "bounced" as const, accepted: false, permanent: true },
      ],
    };
    const steps = linkLife({ link, events: [], mails: [mail] }, at(5));
    expect(told(steps)).toEqual(["issued", "queued", "accepted", "delivered", "bounced"]);
  });

  test("tells administrators who asked for it and what ended it, and nobody else", async () => {
    const person = await createUser();
    const { id: userId } = person;
    const administrator = await createUser({ rank: "owner", name: "Olive" });
    const by = visit(await signTestUserIn(services, administrator));
    const hands = async () =>
      (await readLinkLives(services, visit(), userId)).map(({ steps }) =>
        steps.flatMap(({ what, actor, end }) => (actor ? [[what, actor.name ?? actor.by, end].filter(Boolean)] : [])),
      );
    await answerRequest(services, { ...asked(userId), purpose: "reset" });
    await sendReset(services, by, { userId });
    clock.advance(minutes(1));
    await suspend(services, by, { userId, comment: "why" });
    expect(await hands()).toEqual([
      [
        ["issued", "person"],
        ["repeated", "Olive"],
        ["revoked", "Olive", "user.suspended"],
      ],
    ]);
    const [link] = await services.db.link.findMany({ where: { userId } });
    const secret = link ? linkSecret(services.linkKeys, link) : "";
    const seen = await readProvenLife(services, visit(), { purpose: "reset", secret });
    expect(told(seen).filter((what) => what !== "queued")).toEqual(["issued", "repeated", "revoked"]);
    expect(JSON.stringify(seen)).not.toMatch(/actor|end|Olive/);
  });

  test("tells that another link or a new password ended it", async () => {
    const end = async (userId: string) =>
      (await readLinkLives(services, visit(), userId)).flatMap(({ steps }) => steps.flatMap((step) => step.end ?? []));
    const first = await createUser();
    const invited = await linkFor(first.id, "activation");
    const { linkId, secret } = await linkFor(first.id, "reset");
    expect((await resetPassword(services, visit(), { secret, linkId, ...typedTwice })).ok).toBe(true);
    expect(invited.linkId).not.toBe(linkId);
    expect(await end(first.id)).toEqual(["password.set"]);
  });

  test("tells once for each opening that its page was shown", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    for (const loads of [2, 1]) {
      clock.advance(minutes(1));
      await openLink(services, { ...visit(), userAgent: firefox }, { purpose: "reset", secret, request });
      for (let n = 0; n < loads; n++) await noticePage(services, visit(), { linkId, userId });
    }
    const [life] = await readLinkLives(services, visit(), userId);
    expect(told(life?.steps ?? [])).toEqual(["issued", "opened by person", "reached", "opened by person", "reached"]);
    expect((await services.db.link.findUniqueOrThrow({ where: { id: linkId } })).usedAt).toBeNull();
  });
});
