import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import type { Visit } from "../visit";
import { strangersLane } from "./lane";
import { signIn } from "./sign-in";

const { services, clock, createUser, visit, createOrganization } = await testDatabase();
const right = "a correct long passphrase";
let counter = 0;

async function person(more: object = {}) {
  counter += 1;
  return createUser({
    username: `person${counter}`,
    email: `person${counter}@example.test`,
    password: right,
    ...more,
  });
}
const knock = (identifier: string, password: string, from: Visit = visit()) =>
  signIn(services, from, { identifier, password, sharedComputer: false });
const refusalOf = (result: Awaited<ReturnType<typeof knock>>) => (result.ok ? "in" : result.refusal.code);
const reasons = async (userId: string) =>
  (
    await services.db.accessEvent.findMany({
      where: { userId, kind: "sign-in.refused" },
      orderBy: { id: "asc" },
    })
  ).map((event) => event.reason);

describe("signing in", () => {
  test("opens a session for the right password, by username or by e-mail, whatever the case and edge spaces", async () => {
    const { username, email } = await person();
    for (const typed of [username, `  ${username.toUpperCase()} `, email as string]) {
      expect(refusalOf(await knock(typed, right))).toBe("in");
    }
  });

  test("takes the password exactly as it was typed", async () => {
    const { username } = await person();
    expect(refusalOf(await knock(username, `${right} `))).toBe("invalid-credentials");
    expect(refusalOf(await knock(username, right.toUpperCase()))).toBe("invalid-credentials");
  });

  test("tells a stranger the same of an unknown name, a wrong password, a type that may not, a suspension and a lock", async () => {
    const suspended = await person({ suspended: true });
    const offline = await person({ type: "Offline" });
    const sso = await person({ methods: ["saml"] });
    const locked = await person();
    for (let i = 0; i < 10; i++) await knock(locked.username, "wrong");
    const answers = await Promise.all(
      ["nobody", suspended.username, offline.username, sso.username, locked.username].map((name) =>
        knock(name, "wrong"),
      ),
    );
    for (const answer of answers)
      expect(answer).toEqual({
        ok: false,
        refusal: { code: "invalid-credentials" },
      });
  });

  test("names the gate after the right password, and only then", async () => {
    const suspended = await person({ suspended: true });
    const offline = await person({ type: "Offline" });
    expect(refusalOf(await knock(suspended.username, right))).toBe("suspended");
    expect(refusalOf(await knock(offline.username, right))).toBe("type-cannot-sign-in");
    expect(await reasons(offline.id)).toEqual(["type-cannot-sign-in"]);
  });

  test("keeps only a keyed hash and the length of a name that matches nobody", async () => {
    await knock("my-secret-typed-in-the-wrong-field", "x");
    const events = await services.db.accessEvent.findMany({
      where: { userId: null, kind: "sign-in.refused" },
      orderBy: { id: "asc" },
    });
    expect(JSON.stringify(events, (_, v) => (typeof v === "bigint" ? String(v) : v))).not.toContain("my-secret");
    expect(events.at(-1)).toMatchObject({
      identifierLength: 34,
      reason: "unknown-account",
    });
  });

  test("uses the systems' own distinct words where the policy wants them", async () => {
    const explicit = await createOrganization({
      policy: { signIn: { explicit: true, identifier: "email" } },
    });
    const from = visit({ organization: explicit });
    await createUser({
      organization: explicit,
      username: "eve",
      email: "eve@example.test",
      password: right,
    });
    expect(refusalOf(await knock("nobody@example.test", right, from))).toBe("email-not-recognized");
    expect(refusalOf(await knock("eve@example.test", "wrong", from))).toBe("login-failed");
    expect(refusalOf(await knock("eve", right, from))).toBe("email-not-recognized");
    for (const username of ["twin-a", "twin-b"])
      await createUser({ organization: explicit, username, email: "twins@example.test", password: right });
    expect(refusalOf(await knock("twins@example.test", right, from))).toBe("email-shared");
  });

  test("an address of two users names neither of them", async () => {
    await person({ email: "twins@example.test" });
    await person({ email: "twins@example.test" });
    expect(refusalOf(await knock("twins@example.test", right))).toBe("invalid-credentials");
  });
});

describe("the lock", () => {
  test("closes with the tenth wrong password, is not opened by the right one, and opens after its hour", async () => {
    const { id, username } = await person();
    for (let i = 0; i < 10; i++) await knock(username, "wrong");
    expect(refusalOf(await knock(username, right))).toBe("invalid-credentials");
    expect((await reasons(id)).slice(-2)).toEqual(["wrong-password", "locked"]);
    clock.advance(3_599);
    expect(refusalOf(await knock(username, right))).toBe("invalid-credentials");
    clock.advance(2);
    expect(refusalOf(await knock(username, right))).toBe("in");
  });

  test("mails the account holder once, however often it closes in a day", async () => {
    const { id, username } = await person();
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 10; i++) await knock(username, "wrong");
      clock.advance(3_700);
    }
    expect(await services.db.mail.count({ where: { userId: id, kind: "locked" } })).toBe(1);
    expect(
      await services.db.accessEvent.count({
        where: { userId: id, kind: "lock.closed" },
      }),
    ).toBe(2);
  });

  test("forgets wrong passwords that are older than the window", async () => {
    const { username } = await person();
    for (let i = 0; i < 9; i++) await knock(username, "wrong");
    clock.advance(3_601);
    await knock(username, "wrong");
    expect(refusalOf(await knock(username, right))).toBe("in");
  });

  test("for strangers leaves a known device open, and its own lock is told to it with the time", async () => {
    const { username } = await person();
    const first = await knock(username, right);
    if (!first.ok) throw new Error("the first sign-in must succeed");
    const device = visit({ deviceToken: first.value.deviceToken });
    for (let i = 0; i < 10; i++) await knock(username, "wrong");
    expect(refusalOf(await knock(username, right))).toBe("invalid-credentials");
    expect(refusalOf(await knock(username, right, device))).toBe("in");
    for (let i = 0; i < 9; i++) expect(refusalOf(await knock(username, "wrong", device))).toBe("invalid-credentials");
    expect(refusalOf(await knock(username, "wrong", device))).toBe("device-locked");
    const told = await knock(username, right, device);
    expect(told).toMatchObject({
      ok: false,
      refusal: {
        code: "device-locked",
        facts: { username, until: expect.any(Date) },
      },
    });
  });

  test("is never closed by guesses at an account that has no password", async () => {
    const { id, username } = await person({ password: null });
    for (let i = 0; i < 12; i++) await knock(username, "wrong");
    expect(await services.db.attemptCounter.findFirst({ where: { userId: id } })).toMatchObject({
      lockedAt: null,
      consecutive: 0,
    });
  });

  test("counts what a success has not cleared, and a success clears its own lane alone", async () => {
    const { id, username } = await person();
    const first = await knock(username, right);
    if (!first.ok) throw new Error("the first sign-in must succeed");
    for (let i = 0; i < 4; i++) await knock(username, "wrong");
    await knock(username, right, visit({ deviceToken: first.value.deviceToken }));
    const strangers = { userId_lane: { userId: id, lane: strangersLane } };
    expect((await services.db.attemptCounter.findUnique({ where: strangers }))?.failures).toHaveLength(4);
    await knock(username, right);
    expect((await services.db.attemptCounter.findUnique({ where: strangers }))?.failures).toHaveLength(0);
  });
});
