import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { hours } from "../duration";
import { strangersLane } from "../sign-in/lane";
import { activate } from "./activate";
import { resetPassword } from "./reset-password";

const database = await testDatabase();
const { services, clock, organization, createUser, createOrganization, visit } = database;
const { linkFor, canSignIn, inspect } = testLinks(database);

describe("a reset link", () => {
  test("an activation link, another person's link and another organization's are nothing at the reset page", async () => {
    const one = await createUser({ activated: false });
    const two = await createUser();
    const activation = await linkFor(one.id, "activation");
    const reset = await linkFor(two.id, "reset");
    const elsewhere = await createOrganization();
    expect(await resetPassword(services, visit(), { ...activation, ...typedTwice })).toEqual({
      ok: false,
      refusal: { code: "link-invalid", facts: undefined },
    });
    expect(await activate(services, visit(), { ...reset, ...typedTwice, terms: true })).toMatchObject({
      refusal: { code: "link-invalid" },
    });
    expect(await inspect("reset", reset.secret, null, elsewhere)).toMatchObject({ refusal: { code: "link-invalid" } });
    const mine = await linkFor(one.id, "reset");
    const [id = ""] = mine.secret.split(".");
    const forged = `${id}.${reset.secret.split(".")[1]}`;
    expect(await inspect("reset", forged)).toEqual({ ok: false, refusal: { code: "link-invalid", facts: undefined } });
    for (const junk of ["", ".", "x", "a".repeat(10_000), `${id}.`, `${id}.\u0000`]) {
      expect(await inspect("reset", junk)).toMatchObject({ refusal: { code: "link-invalid" } });
    }
  });

  test("a form that was shown with another link is refused and consumes nothing", async () => {
    const mine = await linkFor((await createUser()).id, "reset");
    const theirs = await linkFor((await createUser()).id, "reset");
    const mixed = { secret: theirs.secret, linkId: mine.linkId, ...typedTwice };
    expect(await resetPassword(services, visit(), mixed)).toMatchObject({ refusal: { code: "link-other-tab" } });
    expect(await inspect("reset", mine.secret)).toMatchObject({ ok: true });
    expect(await inspect("reset", theirs.secret)).toMatchObject({ ok: true });
  });

  test("cannot be used by somebody who is signed in as another", async () => {
    const mine = await linkFor((await createUser()).id, "reset");
    const other = await createUser();
    const used = resetPassword(services, visit({ actorId: other.id }), { ...mine, ...typedTwice });
    expect(await used).toMatchObject({ refusal: { code: "link-foreign" } });
    expect(await inspect("reset", mine.secret)).toMatchObject({ ok: true });
  });

  test("dies at its life's end by the product's clock, which follows the database", async () => {
    const { id: userId, username } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    clock.advance(hours(6) - 5);
    expect(await inspect("reset", secret)).toMatchObject({ ok: true });
    clock.advance(6);
    expect(await inspect("reset", secret)).toMatchObject({ refusal: { code: "link-expired", facts: { username } } });
    expect(await resetPassword(services, visit(), { secret, linkId, ...typedTwice })).toMatchObject({
      refusal: { code: "link-expired" },
    });
  });

  test("a link that ends while the password is hashed is not used", async () => {
    const { id: userId } = await createUser();
    const { linkId, secret } = await linkFor(userId, "reset");
    const slow: typeof services.passwords.admit = (work) => {
      clock.advance(hours(7));
      return services.passwords.admit(work);
    };
    const late = { ...services, passwords: { ...services.passwords, admit: slow } };
    expect(await resetPassword(late, visit(), { secret, linkId, ...typedTwice })).toMatchObject({
      refusal: { code: "link-expired" },
    });
    expect(await services.db.link.findUnique({ where: { id: linkId } })).toMatchObject({ usedAt: null });
  });

  test("does not lift a suspension", async () => {
    const { id: userId } = await createUser({ username: "held", suspended: true });
    const { linkId, secret } = await linkFor(userId, "reset");
    expect(await resetPassword(services, visit(), { secret, linkId, ...typedTwice })).toMatchObject({ ok: true });
    expect(await services.db.user.findUnique({ where: { id: userId } })).toMatchObject({
      suspendedAt: expect.any(Date),
    });
    expect(await canSignIn("held", newPassword)).toBe(false);
  });

  test("opens the lock, or says until when it stays, as the policy has it", async () => {
    const keeps = await createOrganization({ policy: { lock: { resetOpens: false } } });
    for (const of of [organization, keeps]) {
      const user = await createUser({ organization: of });
      const lockedAt = clock.now();
      const lane = { organizationId: of.id, userId: user.id, lane: strangersLane };
      await services.db.attemptCounter.create({
        data: { ...lane, failures: [], inFlight: [], consecutive: 10, lockedAt, lastAttemptAt: lockedAt },
      });
      const { linkId, secret } = await linkFor(user.id, "reset", of);
      const reset = await resetPassword(services, visit({ organization: of }), { secret, linkId, ...typedTwice });
      const until = of === keeps ? new Date(lockedAt.getTime() + 3_600_000) : null;
      expect(reset).toMatchObject({ ok: true, value: { lockedUntil: until, stillLocked: of === keeps } });
      const notice = await services.db.mail.findFirst({ where: { userId: user.id, kind: "password-changed" } });
      expect(notice?.facts).toEqual(
        until
          ? expect.objectContaining({ stillLocked: { until: until.toISOString() } })
          : expect.not.objectContaining({ stillLocked: expect.anything() }),
      );
      const opened = await services.db.accessEvent.count({ where: { userId: user.id, kind: "lock.opened" } });
      expect(opened).toBe(of === keeps ? 0 : 1);
      expect(await canSignIn(user.username, newPassword, of)).toBe(of === organization);
    }
  });
});
