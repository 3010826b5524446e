import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { days, hours, minutes } from "../duration";
import { policyOf, policyShape } from "../policy";
import { lockedUsers } from "../sign-in/locked-users";
import { signIn } from "../sign-in/sign-in";
import { rehearsePolicy } from "./rehearse-policy";
import { type Guess, replayGuesses } from "./replay-guesses";

const start = new Date("2026-11-01T08:00:00Z").getTime();
const at = (minute: number) => new Date(start + minute * 60_000);
const lock = (override: object = {}) => policyShape.parse({ lock: override }).lock;
const guess = (minute: number, what: Guess["what"], more: Partial<Guess> = {}): Guess => ({
  at: at(minute),
  userId: "u",
  deviceId: null,
  what,
  ...more,
});
const wrong = (count: number, from = 0, more: Partial<Guess> = {}) =>
  Array.from({ length: count }, (_, i) => guess(from + i, "wrong", more));

describe("a replay", () => {
  it("locks at the threshold within the window, and not below it", () => {
    expect(replayGuesses(lock({ threshold: 5 }), wrong(4)).locked.size).toBe(0);
    expect(replayGuesses(lock({ threshold: 5 }), wrong(5)).locked.size).toBe(1);
    const slow = Array.from({ length: 5 }, (_, i) => guess(i * 30, "wrong"));
    expect(replayGuesses(lock({ threshold: 5 }), slow).locked.size).toBe(0);
  });

  it("counts right passwords that would have met the lock, and none when it is over", () => {
    const during = [...wrong(5), guess(30, "right")];
    expect(replayGuesses(lock({ threshold: 5 }), during).refused).toBe(1);
    expect(replayGuesses(lock({ threshold: 5, duration: minutes(5) }), during).refused).toBe(0);
    expect(replayGuesses(lock({ threshold: 5, release: "reset" }), [...wrong(5), guess(5_000, "right")]).refused).toBe(
      1,
    );
  });

  it("clears by a sign-in, a reset and an administrator, as far as the policy lets them", () => {
    for (const what of ["right", "reset", "opened"] as const)
      expect(replayGuesses(lock({ threshold: 5 }), [...wrong(4), guess(4, what), ...wrong(4, 5)]).locked.size).toBe(0);
    const closed = [...wrong(5), guess(6, "reset"), guess(7, "right")];
    expect(replayGuesses(lock({ threshold: 5 }), closed).refused).toBe(0);
    expect(replayGuesses(lock({ threshold: 5, resetOpens: false }), closed).refused).toBe(1);
  });

  it("counts a known browser on its own, or together with strangers", () => {
    const mixed = [...wrong(3), ...wrong(3, 10, { deviceId: "d" })];
    expect(replayGuesses(lock({ threshold: 5 }), mixed).locked.size).toBe(0);
    expect(replayGuesses(lock({ threshold: 5, knownDevicesApart: false }), mixed).locked.size).toBe(1);
  });

  it("locks by the hard cap however slow the guesses are", () => {
    const slow = Array.from({ length: 100 }, (_, i) => guess(i * 600, "wrong"));
    expect(replayGuesses(lock(), slow.slice(0, 99)).locked.size).toBe(0);
    expect(replayGuesses(lock(), slow).locked.size).toBe(1);
  });

  it("never locks fewer people when the threshold is lower", () => {
    const event = fc.record({ minute: fc.nat(600), user: fc.constantFrom("a", "b", "c"), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), fc.integer({ min: 3, max: 19 }), (events, threshold) => {
        const only = events.filter(({ right }) => !right).sort((one, other) => one.minute - other.minute);
        const guesses = only.map(({ minute, user }) => guess(minute, "wrong", { userId: user }));
        const strict = replayGuesses(lock({ threshold }), guesses).locked.size;
        expect(replayGuesses(lock({ threshold: threshold + 1 }), guesses).locked.size).toBeLessThanOrEqual(strict);
      }),
    );
  });
});

describe("a rehearsal", async () => {
  const test = await testDatabase();
  const { services, organization } = test;
  const wished = (override: object) => policyOf({ policy: override });
  const rehearse = (override: object) => rehearsePolicy(services, organization, wished(override));
  const knock = (username: string, password: string) =>
    signIn(services, test.visit(), { identifier: username, password, sharedComputer: false });

  it("replays what the sign-in form wrote, and agrees with what really was locked", async () => {
    const [often, seldom] = [await test.createUser(), await test.createUser()];
    for (let i = 0; i < 11; i++) await knock(often.username, "certainly wrong");
    for (let i = 0; i < 6; i++) await knock(seldom.username, "certainly wrong");
    const really = await services.db.accessEvent.count({
      where: { organizationId: organization.id, kind: "lock.closed" },
    });
    expect(await rehearse({ lock: { threshold: 5 } })).toMatchObject({
      locked: { present: really, wished: 2 },
      partly: false,
    });
    expect((await rehearse({ lock: { threshold: 20 } })).locked).toEqual({ present: 1, wished: 0 });
  });

  it("counts whom it would sign out, forget and keep out at once", async () => {
    const person = await test.createUser();
    await test.createUser({ email: null });
    expect((await knock(person.username, "open-the-door-please")).ok).toBe(true);
    test.clock.advance(minutes(20));
    expect(await rehearse({ session: { idle: minutes(15) } })).toMatchObject({ signedOut: 1 });
    expect(await rehearse({ session: { idle: minutes(25) } })).toMatchObject({ signedOut: 0 });
    expect(await rehearse({ device: { remember: days(0) } })).toMatchObject({ browsersForgotten: 1 });
    expect(await rehearse({ signIn: { identifier: "email" } })).toMatchObject({ withoutAddress: 1 });
  });

  it("counts the account requests that lack what would be required", async () => {
    const { open } = testCases(test);
    await open({ kind: "account", email: "robin@example.test" });
    await open({ kind: "account", email: "robin@example.test", department: "Choir" });
    await open({ kind: "support" });
    const lacking = async (account: object) => (await rehearse({ requests: { account } })).requestsLacking;
    expect(await lacking({ email: "required" })).toBe(0);
    expect(await lacking({ email: "required", department: "required" })).toBe(1);
    expect(await lacking({ department: "hidden" })).toBe(0);
  });

  it("tells whom a lower threshold locks the moment it is saved, and nobody who is locked already", async () => {
    const organization = await test.createOrganization({ policy: {} });
    const rehearsed = async (lock: object) =>
      (await rehearsePolicy(services, organization, policyOf({ policy: { lock } }))).atOnce;
    const visit = test.visit({ organization });
    const fail = async (name: string, times: number) => {
      const { username, id } = await test.createUser({ organization, name });
      for (let i = 0; i < times; i++)
        await signIn(services, visit, { identifier: username, password: "certainly wrong", sharedComputer: false });
      return { id, name };
    };
    const near = await fail("Noel Mayer", 4);
    const nearer = await fail("Ada Nearer", 5);
    await fail("Fay Far", 1);
    const closed = await fail("Cleo Closed", 11);
    expect(await rehearsed({ threshold: 6 })).toEqual({
      closes: { count: 0, first: [] },
      opens: { count: 0, first: [] },
    });
    expect((await rehearsed({ threshold: 5 })).closes).toEqual({ count: 1, first: [nearer] });
    expect((await rehearsed({ threshold: 3 })).closes).toEqual({ count: 2, first: [nearer, near] });
    test.clock.advance(minutes(20));
    expect((await rehearsed({ duration: minutes(5) })).opens).toEqual({ count: 1, first: [closed] });
    const strict = { ...organization, policy: { lock: { threshold: 3 } } };
    const rows = await services.db.$queryRaw<{ user_id: string }[]>(lockedUsers(strict, services.clock.now()));
    expect(rows.map((row) => row.user_id).sort()).toEqual([near.id, nearer.id, closed.id].sort());
  });

  it("counts links that were used later than they would be good, and sessions that were used for longer", async () => {
    const { id: userId } = await test.createUser();
    const now = services.clock.now();
    const ago = (length: number) => new Date(now.getTime() - length * 1_000);
    const whose = { organizationId: organization.id, userId };
    const id = () => crypto.randomUUID();
    const link = { ...whose, purpose: "reset", keyId: 1 } as const;
    await services.db.link.create({ data: { ...link, id: id(), createdAt: ago(hours(9)), usedAt: ago(hours(4)) } });
    await services.db.link.create({ data: { ...link, id: id(), createdAt: ago(hours(9)), usedAt: ago(hours(8)) } });
    const session = {
      ...whose,
      id: id(),
      tokenHash: Buffer.from(id()),
      method: "password",
      clientAddress: "",
      userAgent: "",
    } as const;
    const times = {
      createdAt: ago(hours(11)),
      authenticatedAt: ago(hours(11)),
      lastActAt: ago(hours(1)),
      endedAt: ago(60),
    };
    await services.db.session.create({ data: { ...session, ...times } });
    expect(await rehearse({ reset: { lifetime: hours(1) } })).toMatchObject({ linksLate: 1, sessionsCut: 0 });
    expect(await rehearse({ session: { absolute: hours(8) } })).toMatchObject({ linksLate: 0, sessionsCut: 1 });
  });
});
