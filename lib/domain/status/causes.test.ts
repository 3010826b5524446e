import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { MailState } from "@/prisma/generated/enums";
import { before, hours, minutes, type Seconds } from "../duration";
import { signIn } from "../sign-in/sign-in";
import { type ActiveCause, causesOf, readStatus } from "./read-status";
import { patience, slowDatabase } from "./slow-database";

const test = await testDatabase();
const { services, clock, createOrganization, createUser, visit } = test;
const { db } = services;
const codes = async (place: { id: string }) => causesOf(await readStatus(services, place)).map(({ code }) => code);
const only = async (place: { id: string }): Promise<ActiveCause | undefined> =>
  causesOf(await readStatus(services, place))[0];

describe("mail that one domain refuses", () => {
  const mail = async (organizationId: string, address: string, state: MailState, age: Seconds, kind = "reset") => {
    const id = randomUUID();
    const at = before(clock.now(), age);
    const expiresAt = new Date(at.getTime() + 86_400_000);
    const who = { userId: null, address, kind, language: "en", facts: {}, messageId: `<${id}>` };
    await db.mail.create({
      data: { ...who, id, organizationId, state, createdAt: at, settledAt: at, expiresAt },
    });
    return at;
  };

  it("is a cause when it was refused to five people and taken for nobody since, and names the domain alone", async () => {
    const place = await createOrganization();
    const since = await mail(place.id, "a@Strict.example", "refused", minutes(20));
    for (const name of ["b", "c", "d"]) await mail(place.id, `${name}@strict.example`, "bounced", minutes(10));
    await mail(place.id, "d@strict.example", "refused", minutes(5));
    await mail(place.id, "e@other.example", "refused", minutes(5));
    expect(await codes(place)).toEqual([]);
    await mail(place.id, "f@strict.example", "refused", minutes(4));
    await mail(place.id, "g@other.example", "accepted", minutes(1));
    expect(await only(place)).toEqual({
      code: "mail-domain",
      part: "mail",
      since,
      facts: { domain: "strict.example", people: 5 },
    });
    expect(await codes(await createOrganization())).toEqual([]);
    await mail(place.id, "g@strict.example", "accepted", minutes(3));
    expect(await codes(place)).toEqual([]);
  });

  it("is none when strangers typed the addresses: nobody puts a domain of their choice on everybody's page", async () => {
    const place = await createOrganization();
    for (const kind of ["case-confirm", "sign-up", "email-confirm"])
      for (let i = 0; i < 6; i++)
        await mail(place.id, `${kind}${i}@call-555-0100.example`, "refused", minutes(1), kind);
    expect(await codes(place)).toEqual([]);
  });

  it("is over when none was refused for two hours", async () => {
    const place = await createOrganization();
    for (let i = 0; i < 6; i++) await mail(place.id, `p${i}@strict.example`, "refused", minutes(1));
    expect(await codes(place)).toEqual(["mail-domain"]);
    clock.advance(hours(2));
    expect(await codes(place)).toEqual([]);
  });
});

describe("more people than can be looked at", () => {
  const full: typeof services = {
    ...services,
    passwords: { ...services.passwords, admit: async () => ({ busy: true }) },
  };
  const knock = (by: typeof services, identifier: string) =>
    signIn(by, visit(), { identifier, password: "certainly wrong", sharedComputer: false });
  const spent = async (userId: string) => (await db.attemptCounter.findFirst({ where: { userId } }))?.consecutive ?? 0;

  it("are a cause from the fifth within two minutes on; none of them costs an attempt, a wrong password still does", async () => {
    const { id, username } = await createUser();
    for (let i = 0; i < 4; i++) await knock(full, username);
    expect(await codes(test.organization)).toEqual([]);
    expect(await knock(full, username)).toMatchObject({ refusal: { code: "busy" } });
    expect(await codes(test.organization)).toEqual(["busy"]);
    expect(await spent(id)).toBe(0);
    expect(await knock(services, username)).toMatchObject({ refusal: { code: "invalid-credentials" } });
    expect(await codes(test.organization)).toEqual(["busy"]);
    expect(await spent(id)).toBe(1);
    clock.advance(minutes(2));
    expect(await codes(test.organization)).toEqual([]);
  });
});

describe("the database", () => {
  it("is slow when nothing at all takes longer than its patience, twice in a row", async () => {
    expect(await slowDatabase(services)).toBe(false);
    const answering = (...waits: number[]) => {
      const $queryRaw = () => new Promise((resolve) => setTimeout(resolve, waits.shift()));
      return { db: { $queryRaw } as unknown as typeof db };
    };
    expect(await slowDatabase(answering(patience + 50, 0))).toBe(false);
    expect(await slowDatabase(answering(patience + 50, patience + 50))).toBe(true);
  });
});
