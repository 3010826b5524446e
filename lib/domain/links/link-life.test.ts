import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { hours, minutes } from "../duration";
import { linkLife } from "./link-life";
import { openLink } from "./open-link";
import { readLinkLives, readProvenLife } from "./read-link-lives";
import { resetPassword } from "./reset-password";

const database = await testDatabase();
const { services, clock, createUser, visit } = database;
const { linkFor } = testLinks(database);

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const request = { method: "GET", navigates: true, clicked: true, document: true } as const;
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
    const link = { createdAt: at(0), expiresAt: at(59), usedAt: null, replacedAt: null, revokedAt: null };
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
});
