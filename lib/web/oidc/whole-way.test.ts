import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodOidcHabits } from "@/e2e/support/providers/oidc-habits";
import { startOidcProvider } from "@/e2e/support/providers/oidc-provider";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { minutes } from "@/lib/domain/duration";
import { codeOf } from "./test-browser";
import { testOidc } from "./test-oidc";

const provider = await startOidcProvider();
const made = await testDatabase();
const { services } = made;
const here = { services, town: testArrivals(made).town };
const { clock } = made;
const { place } = testOidc(here, provider);

afterAll(() => provider.stop());
afterEach(() => provider.up());
beforeEach(() => {
  provider.habits = goodOidcHabits();
  provider.people.set("ann", { sub: "ann", email: "ann@example.test", email_verified: true, groups: ["a", "b"] });
});

describe("a sign-in through an OpenID provider", () => {
  test("opens one session, and the log has every line and what came", async () => {
    const { person, browser, answers, sessions } = await place();
    const ann = await person("ann");
    const came = await browser().goAs("ann");
    expect(came).toMatchObject({ ok: true, value: { purpose: "signIn", opened: { userId: ann.id } } });
    expect(await sessions()).toBe(1);
    const [{ checks, received } = { checks: [], received: null }] = await answers();
    expect(
      (checks as { check: string; passed: boolean }[]).map(({ check, passed }) => (passed ? check : `no ${check}`)),
    ).toEqual([
      ...["form", "flow", "status", "algorithms", "signature", "issuer", "audience", "time", "subject"],
      ...["authentication", "claims", "once", "match", "approved", "role", "gates"],
    ]);
    expect(received).toMatchObject({ subject: "ann", attributes: { groups: ["a", "b"] }, emailVerified: true });
  });

  test("asks with state, PKCE and nonce; whoever is signed in there comes straight back (R38)", async () => {
    const { person, browser } = await place();
    await person("ann");
    const somebody = browser();
    expect(codeOf(await somebody.goAs("ann"))).toBe("in");
    const asked = provider.asked.at(-1);
    expect(asked?.get("code_challenge_method")).toBe("S256");
    expect([asked?.get("state"), asked?.get("nonce"), asked?.get("code_challenge")].every(Boolean)).toBe(true);
    expect(asked?.get("scope")).toBe("openid email profile groups");
    const left = await somebody.leave();
    const { query, shown } = await somebody.signInThere(left, "nobody");
    expect(shown).toBe(false);
    expect(codeOf(await somebody.come(query))).toBe("in");
  });

  test("works for a public client, and where a claim is at the userinfo endpoint alone", async () => {
    const { person, browser } = await place({ publicClient: true });
    await person("ann");
    expect(codeOf(await browser().goAs("ann"))).toBe("in");
    const quiet = await startOidcProvider({ claimsInToken: false });
    quiet.people.set("ann", { sub: "0001", email: "ann@example.test", email_verified: true });
    const there = await testOidc(here, quiet).place({ matchBy: "email", matchField: "email" });
    await there.person("ann", { email: "ann@example.test" });
    expect(codeOf(await there.browser().goAs("ann"))).toBe("in");
    await quiet.stop();
  });

  test("is refused for an address that the provider does not vouch for", async () => {
    const { person, browser, refusedLine } = await place({ matchBy: "email", matchField: "email" });
    await person("ann", { email: "ann@example.test" });
    provider.people.set("ann", { sub: "0001", email: "ann@example.test", email_verified: false });
    expect(codeOf(await browser().goAs("ann"))).toBe("sso-email-unverified");
    expect(await refusedLine()).toMatchObject({ check: "match", outcome: "sso-email-unverified" });
  });

  test("goes on when the provider changes its keys, with no sign-in lost", async () => {
    const { person, browser } = await place();
    await person("ann");
    for (const keep of [true, false, true, false]) {
      expect(codeOf(await browser().goAs("ann"))).toBe("in");
      provider.rotateKeys(keep);
    }
    expect(codeOf(await browser().goAs("ann"))).toBe("in");
  });
});

describe("an answer counts", () => {
  test("once, and in the browser that was sent for it alone (T54)", async () => {
    const { person, browser, sessions, refusedLine } = await place();
    await person("ann");
    const [one, other] = [browser(), browser()];
    const left = await one.leave();
    await other.leave();
    const { query } = await one.signInThere(left, "ann");
    expect(codeOf(await other.come(query))).toBe("sso-flow");
    expect(codeOf(await browser().come(query))).toBe("sso-flow");
    expect(await sessions()).toBe(0);
    const cookies = new Map(one.jar);
    expect(codeOf(await one.come(query))).toBe("in");
    for (const [name, value] of cookies) one.jar.set(name, value);
    expect(codeOf(await one.come(query))).toBe("sso-flow");
    expect(await sessions()).toBe(1);
    expect(await refusedLine()).toMatchObject({ outcome: "sso-flow", check: "flow" });
  });

  test("once where the same browser brings it many times at once", async () => {
    const { person, browser, sessions } = await place();
    await person("ann");
    const somebody = browser();
    const query = await somebody.bring();
    const codes = (await Promise.all(Array.from({ length: 5 }, () => somebody.come(query)))).map(codeOf);
    expect(codes.sort()).toEqual(["in", "sso-flow", "sso-flow", "sso-flow", "sso-flow"]);
    expect(await sessions()).toBe(1);
  });

  test("in the tab that began it, of four at once; the fifth ends the first", async () => {
    const { person, browser, sessions } = await place();
    await person("ann");
    const somebody = browser();
    const tabs: URLSearchParams[] = [];
    for (let tab = 0; tab < 5; tab++) tabs.push(await somebody.bring());
    const codes: string[] = [];
    for (const query of tabs.reverse()) codes.push(codeOf(await somebody.come(query)));
    expect(codes).toEqual(["in", "in", "in", "in", "sso-flow"]);
    expect(await sessions()).toBe(4);
    expect([...somebody.jar.keys()].filter((name) => name.includes("oidc"))).toEqual([]);
  });

  test("with the state that this browser was given, and before ten minutes are over", async () => {
    const { person, browser, sessions } = await place();
    await person("ann");
    const somebody = browser();
    const first = await somebody.bring();
    const wrong = new URLSearchParams({ ...Object.fromEntries(first), state: "another" });
    expect(codeOf(await somebody.come(wrong))).toBe("sso-flow");
    const third = await somebody.bring();
    clock.advance(minutes(10));
    expect(codeOf(await somebody.come(third))).toBe("sso-flow");
    expect(await sessions()).toBe(0);
  });

  test("of one provider, at the address of that provider's connection (T66)", async () => {
    const here = await place();
    await here.person("ann");
    const there = await place();
    const somebody = here.browser();
    const query = await somebody.bring();
    expect(codeOf(await somebody.come(query, there.connection.id))).toBe("sso-off");
    const mixed = new URLSearchParams({ ...Object.fromEntries(query), iss: "https://elsewhere.test" });
    expect(codeOf(await somebody.come(mixed))).toBe("sso-answer");
    expect(await here.refusedLine()).toMatchObject({ check: "issuer" });
  });

  test("for a connection that is still on (T67)", async () => {
    const { person, browser, sessions, connection } = await place();
    await person("ann");
    const somebody = browser();
    const query = await somebody.bring();
    await services.db.connection.update({ where: { id: connection.id }, data: { state: "off" } });
    expect(codeOf(await somebody.come(query))).toBe("sso-off");
    await expect(somebody.leave()).rejects.toThrow("sso-off");
    expect(await sessions()).toBe(0);
  });
});
