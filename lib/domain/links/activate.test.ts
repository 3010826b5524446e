import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { hours } from "../duration";
import { activate } from "./activate";

const database = await testDatabase();
const { services, clock, organization, createUser, createOrganization, visit, secondServices } = database;
const { linkFor, canSignIn, eventsOf, inspect } = testLinks(database);

describe("an activation", () => {
  test("makes the account active with the password that was chosen, once", async () => {
    const { id: userId, username } = await createUser({ activated: false });
    const { linkId, secret } = await linkFor(userId, "activation");
    expect(await activate(services, visit(), { secret, linkId, ...typedTwice, terms: false })).toEqual({
      ok: true,
      value: { username, identifier: username },
    });
    expect(await services.db.user.findUnique({ where: { id: userId } })).toMatchObject({
      activatedAt: expect.any(Date),
      termsAgreedAt: null,
    });
    expect(await canSignIn(username, newPassword)).toBe(true);
    expect(await activate(services, visit(), { secret, linkId, ...typedTwice, terms: false })).toMatchObject({
      refusal: { code: "link-used" },
    });
  });

  test("agrees to the organization's terms, and is refused without", async () => {
    const theirs = await createOrganization({ terms: "Be kind." });
    const there = visit({ organization: theirs });
    const { id: userId } = await createUser({ activated: false, organization: theirs });
    const link = await linkFor(userId, "activation", theirs);
    expect(await inspect("activation", link.secret, null, theirs)).toMatchObject({
      ok: true,
      value: { terms: "Be kind." },
    });
    const act = (terms: boolean) => activate(services, there, { ...link, ...typedTwice, terms });
    expect(await act(false)).toMatchObject({ refusal: { code: "terms-not-agreed" } });
    const short = { password: "qvz jwx", repeat: "qvz jwx", terms: false };
    expect(await activate(services, there, { ...link, ...short })).toMatchObject({
      refusal: { code: "password-too-short", also: [{ code: "terms-not-agreed" }] },
    });
    expect(await act(true)).toMatchObject({ ok: true });
    expect(await services.db.user.findUnique({ where: { id: userId } })).toMatchObject({
      termsAgreedAt: expect.any(Date),
    });
    expect(await eventsOf(userId)).toContain("terms.agreed");
  });

  test("an older link of somebody active counts as used", async () => {
    const { id: userId } = await createUser({ activated: false });
    const old = await linkFor(userId, "activation");
    clock.advance(hours(1));
    const { linkId, secret } = await linkFor(userId, "activation");
    expect(await inspect("activation", old.secret)).toMatchObject({ refusal: { code: "link-replaced" } });
    await activate(services, visit(), { secret, linkId, ...typedTwice, terms: false });
    expect(await inspect("activation", old.secret)).toMatchObject({ refusal: { code: "link-used" } });
    const late = { password: "an attacker's passphrase", repeat: "an attacker's passphrase" };
    expect(await activate(services, visit(), { ...old, ...late, terms: false })).toMatchObject({
      refusal: { code: "link-used" },
    });
  });

  test("two links used at once make one activation", async () => {
    const { id: userId, username } = await createUser({ activated: false });
    const link = await linkFor(userId, "activation");
    const second = secondServices();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        activate(n % 2 ? services : second, visit(), { ...link, ...typedTwice, terms: false }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await canSignIn(username, newPassword)).toBe(true);
  });

  test("opened by somebody signed in as another, says so or hides it, as the policy has it", async () => {
    const hides = await createOrganization({ policy: { activation: { foreignLink: "sameWords" } } });
    for (const [of, code] of [
      [organization, "link-foreign"],
      [hides, "link-expired"],
    ] as const) {
      const mine = await createUser({ activated: false, organization: of });
      const other = await createUser({ organization: of });
      const { secret } = await linkFor(mine.id, "activation", of);
      expect(await inspect("activation", secret, other.id, of)).toMatchObject({ refusal: { code } });
      expect(await inspect("activation", secret, mine.id, of)).toMatchObject({ ok: true });
    }
  });
});
