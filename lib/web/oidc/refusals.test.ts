import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodOidcHabits } from "@/e2e/support/providers/oidc-habits";
import { startOidcProvider } from "@/e2e/support/providers/oidc-provider";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf } from "./test-browser";
import { testOidc } from "./test-oidc";

const provider = await startOidcProvider();
const made = await testDatabase();
const { services } = made;
const here = { services, town: testArrivals(made).town };
const there = await testOidc(here, provider).place();
const { browser, refusedLine, sessions } = there;
await there.person("ann");

afterAll(() => provider.stop());
afterEach(() => provider.up());
beforeEach(() => {
  provider.habits = goodOidcHabits();
  provider.people.set("ann", { sub: "ann" });
});

/** A whole way that must not lead in: its code, and the line of the log that says no. */
async function refused(code: string, line: Record<string, unknown>, goes = () => browser().goAs("ann")) {
  expect(codeOf(await goes())).toBe(code);
  expect(await refusedLine()).toMatchObject({ outcome: code, ...line });
  expect(await sessions()).toBe(0);
}

describe("a provider that says no", () => {
  test.each([
    ["sso-not-assigned", "access_denied", "User is not assigned to the client application."],
    ["sso-not-assigned", "access_denied", undefined],
    ["sso-not-proven", "access_denied", "AADSTS65004: User declined to consent to access the app."],
    ["sso-not-proven", "access_denied", "The user cancelled."],
    ["sso-not-proven", "login_required", undefined],
    ["sso-not-proven", "interaction_required", "more is needed"],
    ["sso-provider-error", "server_error", "it broke"],
    ["sso-provider-error", "temporarily_unavailable", undefined],
    ["sso-provider-error", "something_of_its_own", "what it means by that"],
  ])("%s: %s (%s)", async (code, error, description) => {
    provider.habits.refuses = description ? [error, description] : [error];
    await refused(code, { check: "status", facts: { code: error } });
  });

  test("in the words that the page of its log can show", async () => {
    provider.habits.refuses = ["access_denied", "not\u0000 for\u202e you"];
    const somebody = browser();
    const query = await somebody.bring();
    query.set("error_description", "not\u0000 for\u202e you");
    expect(codeOf(await somebody.come(query))).toBe("sso-not-assigned");
    expect(await refusedLine()).toMatchObject({ facts: { description: "not\\u{0} for\\u{202e} you" } });
  });
});

describe("a token that is wrong", () => {
  test.each([
    ["issuer", { iss: "https://elsewhere.test" }],
    ["audience", { aud: "another" }],
    ["claims", { nonce: "another" }],
    ["claims", { nonce: undefined }],
    ["claims", { azp: "another" }],
    ["claims", { at_hash: "another" }],
    ["time", { exp: 1 }],
    ["time", { exp: undefined }],
    ["time", { iat: 4_000_000_000 }],
    ["subject", { sub: "" }],
    ["subject", { sub: undefined }],
  ])("is refused at the line %s (%j)", async (check, changed) => {
    provider.habits.wrong = (token) => ({ ...token, ...changed });
    await refused("sso-answer", { check });
  });

  test("or is signed by somebody else, or by nobody, is refused (T95)", async () => {
    provider.habits.signedBy = "stranger";
    await refused("sso-answer", { check: "signature" });
    provider.habits.signedBy = "nobody";
    await refused("sso-answer", { check: "algorithms", facts: { came: "none" } });
  });

  test("or tells at the userinfo endpoint of somebody else, is refused", async () => {
    provider.habits.wrongUserinfo = (claims) => ({ ...claims, sub: "0002" });
    await refused("sso-answer", { check: "subject", facts: { address: "userinfo", came: "0002" } });
  });
});

describe("an address that somebody changed on the way", () => {
  const changed = async (change: (query: URLSearchParams) => void) => {
    const somebody = browser();
    const query = await somebody.bring();
    change(query);
    return somebody.come(query);
  };

  test.each<[string, string, string, (query: URLSearchParams) => void]>([
    ["of another code", "sso-provider-error", "status", (query) => query.set("code", "another")],
    ["without a code", "sso-answer", "form", (query) => query.delete("code")],
    ["with two codes", "sso-answer", "form", (query) => query.append("code", "another")],
    ["with two states", "sso-answer", "form", (query) => query.append("state", "another")],
    ["without a state", "sso-flow", "flow", (query) => query.delete("state")],
    ["of another issuer (RFC 9207)", "sso-answer", "issuer", (query) => query.set("iss", "https://elsewhere.test")],
    ["without an issuer, where it says that it names itself", "sso-answer", "issuer", (query) => query.delete("iss")],
    ["with a token in it", "sso-answer", "form", (query) => query.set("id_token", "a.b.c")],
  ])("%s is refused", async (_, code, check, change) => {
    await refused(code, { check }, () => changed(change));
  });

  test("does not let in whose cookies are gone", async () => {
    const somebody = browser();
    const query = await somebody.bring();
    for (const name of [...somebody.jar.keys()]) if (name.includes("oidc")) somebody.jar.set(name, "forged");
    await refused("sso-flow", { check: "flow" }, () => somebody.come(query));
  });
});

describe("a provider that is away (T86)", () => {
  const between = async (happens: () => unknown) => {
    const somebody = browser();
    const query = await somebody.bring();
    await happens();
    return somebody.come(query);
  };

  test.each([
    ["token", "/token"],
    ["userinfo", "/me"],
  ])("at its %s address only, lets nobody in and is told as that", async (address, path) => {
    provider.habits.broken = [path];
    await refused("sso-away", { check: "reached", facts: { address, problem: "answer", status: 503 } });
  });

  test("at the address of its keys, where they just changed", async () => {
    provider.rotateKeys(false);
    provider.habits.broken = ["/jwks"];
    await refused("sso-away", { check: "reached", facts: { address: "keys", status: 503 } });
  });

  test("while somebody is on the way back", async () => {
    const down = { address: "token", problem: "unreachable" };
    await refused("sso-away", { check: "reached", facts: down }, () => between(() => provider.down()));
  });

  test("does not hold anybody for longer than five seconds where it hangs", async () => {
    const begun = performance.now();
    const hangs = { address: "token", problem: "timeout" };
    await refused("sso-away", { check: "reached", facts: hangs }, () => between(() => provider.hang()));
    expect(performance.now() - begun).toBeLessThan(9_000);
  }, 15_000);

  test("before anybody is sent there: nothing is begun, and the log says so", async () => {
    const away = await startOidcProvider();
    const place = await testOidc(here, away).place();
    await away.down();
    await expect(place.browser().leave()).rejects.toThrow("sso-away");
    expect(await place.refusedLine()).toMatchObject({
      outcome: "sso-away",
      facts: { address: "discovery", problem: "unreachable" },
    });
    const { connection } = place;
    expect(await services.db.ssoFlow.count({ where: { connectionId: connection.id } })).toBe(0);
    await away.up();
    expect(await place.browser().leave()).toContain(away.issuer);
    await away.stop();
  });

  test("or does not take our secret any more, which is told apart", async () => {
    const place = await testOidc(here, provider).place();
    await place.person("ann");
    const { id } = place.connection;
    await services.db.connection.update({ where: { id }, data: { clientSecret: place.secret("ran out") } });
    expect(codeOf(await place.browser().goAs("ann"))).toBe("sso-client");
    expect(await place.refusedLine()).toMatchObject({
      check: "status",
      facts: { address: "token", code: "invalid_client" },
    });
  });
});

test("all the while somebody whom nothing is wrong with gets in", async () => {
  expect(codeOf(await browser().goAs("ann"))).toBe("in");
});
