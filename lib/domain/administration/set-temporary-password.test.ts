import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import { hours } from "../duration";
import { activate } from "../links/activate";
import { resetPassword } from "../links/reset-password";
import { claimedLinkId } from "../links/secret";
import { signIn } from "../sign-in/sign-in";
import { setTemporaryPassword } from "./set-temporary-password";

describe("a temporary password", async () => {
  const { services, clock, createUser, visit } = await testDatabase({ policy: { admin: { verifyCaller: false } } });
  const owner = await createUser({ rank: "owner" });
  const byOwner = await signTestUserIn(services, owner);
  const make = async (userId: string) => {
    const made = await setTemporaryPassword(services, visit(byOwner), { userId });
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  };
  const enter = async (identifier: string, password: string) => {
    const opened = await signIn(services, visit(), { identifier, password, sharedComputer: false });
    const { code, facts = {} } = opened.ok ? { code: "ok" } : opened.refusal;
    return { code, facts };
  };
  const own = "words of my very own choosing";

  it("opens nothing but the choice of an own one, which then signs in (T14)", async () => {
    const person = await createUser();
    const { password } = await make(person.id);
    expect((await enter(person.username, testPassword)).code).toBe("invalid-credentials");
    const { code, facts } = await enter(person.username, password);
    expect(code).toBe("temporary-password");
    expect(await services.db.session.count({ where: { userId: person.id } })).toBe(0);
    expect(facts.purpose).toBe("reset");
    const secret = String(facts.secret);
    const choose = { secret, linkId: claimedLinkId(secret) ?? "", password: own, repeat: own };
    const again = await resetPassword(services, visit(), { ...choose, password, repeat: password });
    expect(again).toMatchObject({ ok: false, refusal: { code: "password-temporary-again" } });
    expect(await resetPassword(services, visit(), choose)).toMatchObject({ ok: true });
    expect((await enter(person.username, own)).code).toBe("ok");
    expect((await enter(person.username, password)).code).toBe("invalid-credentials");
  });

  it("activates somebody without an address (R5)", async () => {
    const person = await createUser({ email: null, activated: false });
    const { password } = await make(person.id);
    const { code, facts } = await enter(person.username, password);
    expect([code, facts.purpose]).toEqual(["temporary-password", "activation"]);
    const secret = String(facts.secret);
    const choose = { secret, linkId: claimedLinkId(secret) ?? "", password: own, repeat: own, terms: false };
    expect(await activate(services, visit(), choose)).toMatchObject({ ok: true });
    expect((await enter(person.username, own)).code).toBe("ok");
  });

  it("ends every session, known device and open link, opens the lock and tells the address on file", async () => {
    const person = await createUser();
    await signTestUserIn(services, person);
    const lane = "00000000-0000-0000-0000-000000000000";
    const { organizationId } = person;
    await services.db.attemptCounter.create({
      data: { organizationId, userId: person.id, lane, failures: [], inFlight: [], lockedAt: clock.now() },
    });
    const { password } = await make(person.id);
    expect(await services.db.session.count({ where: { userId: person.id, endedAt: null } })).toBe(0);
    expect((await enter(person.username, password)).code).toBe("temporary-password");
    const mails = await services.db.mail.findMany({ where: { userId: person.id } });
    expect(mails.map(({ kind, facts }) => [kind, (facts as { how: string }).how])).toEqual([
      ["password-changed", "temporary"],
    ]);
    const events = await services.db.accessEvent.findMany({ where: { userId: person.id, actorId: owner.id } });
    expect(events.map(({ kind }) => kind).sort()).toEqual(["password.made-temporary", "session.ended"]);
    expect(JSON.stringify(events, (_, value) => (typeof value === "bigint" ? Number(value) : value))).not.toContain(
      password,
    );
  });

  it("is over after its time, and says so to whoever knows it alone", async () => {
    const person = await createUser();
    const { password, until } = await make(person.id);
    expect(until.getTime() - clock.now().getTime()).toBeGreaterThan(hours(24) * 1_000 - 5_000);
    clock.advance(hours(24) + 1);
    expect((await enter(person.username, password)).code).toBe("temporary-password-expired");
    expect((await enter(person.username, "something else entirely")).code).toBe("invalid-credentials");
  });

  it("is refused where the roles allow no password", async () => {
    const person = await createUser({ methods: ["saml"], password: null });
    const again = await signTestUserIn(services, owner);
    const made = await setTemporaryPassword(services, visit(again), { userId: person.id });
    expect(made).toMatchObject({ ok: false, refusal: { code: "method-not-allowed" } });
    expect(await services.db.password.count({ where: { userId: person.id } })).toBe(0);
  });

  it("cannot be made for oneself or a higher rank", async () => {
    const administrator = await createUser({ rank: "administrator" });
    const by = await signTestUserIn(services, administrator);
    const code = async (userId: string) => {
      const made = await setTemporaryPassword(services, visit(by), { userId });
      return made.ok ? "ok" : made.refusal.code;
    };
    expect(await code(administrator.id)).toBe("own-account");
    expect(await code(owner.id)).toBe("higher-rank");
  });
});
