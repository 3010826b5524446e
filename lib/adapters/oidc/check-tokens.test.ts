import { createHash, createHmac } from "node:crypto";
import { exportSPKI } from "jose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testAnswers, testKey } from "./test-tokens";

const now = new Date("2030-01-01T12:00:00Z");
const at = Math.floor(now.getTime() / 1000);

describe("the tokens of an OpenID provider", async () => {
  const provider = await testAnswers(() => now);
  afterAll(provider.stop);
  const key = await testKey();
  const good = { iss: provider.issuer, aud: "us", sub: "0001", iat: at, exp: at + 300, nonce: "n" };

  beforeEach(() => {
    provider.say("/jwks", { keys: [key.jwk] });
    provider.say("/me", { sub: "0001" });
  });

  const check = async (idToken: string, more: { accessToken?: string | null; freshSince?: Date } = {}) =>
    provider.oidc.checkTokens(
      await provider.oidc.discover(provider.issuer),
      { idToken, accessToken: more.accessToken ?? null },
      { clientId: "us", freshSince: more.freshSince ?? null, now },
    );
  const refusedFor = async (...asked: Parameters<typeof check>) => {
    const checked = await check(...asked);
    return checked.ok ? "accepted" : checked.refused;
  };

  test("a good one passes every check in order, and says by how much the clocks differ", async () => {
    const checked = await check(await key.sign({ ...good, iat: at - 2, auth_time: at - 5, sid: "s-1" }));
    const order = ["algorithms", "signature", "issuer", "audience", "time", "subject", "authentication", "claims"];
    expect(checked.checks.map(({ check }) => check)).toEqual(order);
    expect(checked).toMatchObject({
      ok: true,
      statement: {
        subject: "0001",
        providerSession: "s-1",
        authenticatedAt: new Date((at - 5) * 1000),
        emailVerified: false,
      },
      findings: { clockMs: 2000 },
    });
  });

  const cases: [string, Record<string, unknown>, string][] = [
    ["of another issuer", { iss: "https://elsewhere.test" }, "issuer"],
    ["of no issuer", { iss: undefined }, "issuer"],
    ["for another application", { aud: "them" }, "audience"],
    ["for nobody", { aud: [] }, "audience"],
    ["for several without saying who asked", { aud: ["us", "them"] }, "claims"],
    ["for several where another asked", { aud: ["us", "them"], azp: "them" }, "claims"],
    ["that another asked for", { azp: "them" }, "claims"],
    ["that has run out", { exp: at - 61 }, "time"],
    ["that never ends", { exp: undefined }, "time"],
    ["whose end is a text", { exp: String(at + 300) }, "time"],
    ["of tomorrow", { iat: at + 61 }, "time"],
    ["that is not yet good", { nbf: at + 61 }, "time"],
    ["about nobody", { sub: "" }, "subject"],
    ["about a number", { sub: 1 }, "subject"],
    ["about somebody with a blank around them", { sub: "0001 " }, "subject"],
    ["about somebody with an invisible character", { sub: "00\u200b01" }, "subject"],
    ["about somebody too long", { sub: "x".repeat(256) }, "subject"],
    ["whose proof is no time", { auth_time: "now" }, "authentication"],
    ["whose proof is in the future", { auth_time: at + 120 }, "authentication"],
  ];
  test.each(cases)("one %s is refused", async (_, changed, line) => {
    expect(await refusedFor(await key.sign({ ...good, ...changed }))).toBe(line);
  });

  test("a minute of difference between the clocks is borne", async () => {
    const token = await key.sign({ ...good, exp: at - 59, iat: at + 59, nbf: at + 59 });
    expect(await refusedFor(token)).toBe("accepted");
  });

  test("for several, one that says that we asked is good", async () => {
    expect(await refusedFor(await key.sign({ ...good, aud: ["us", "them"], azp: "us" }))).toBe("accepted");
  });

  test("where a fresh proof was asked for, an old or missing one is refused (T53)", async () => {
    const freshSince = new Date(now.getTime() - 10_000);
    expect(await refusedFor(await key.sign({ ...good, auth_time: at - 5 }), { freshSince })).toBe("accepted");
    expect(await refusedFor(await key.sign({ ...good, auth_time: at - 3600 }), { freshSince })).toBe("authentication");
    expect(await refusedFor(await key.sign(good), { freshSince })).toBe("authentication");
  });

  test("an access token that another came with is refused", async () => {
    const hash = (text: string) => createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");
    const token = await key.sign({ ...good, at_hash: hash("access") });
    expect(await refusedFor(token, { accessToken: "access" })).toBe("accepted");
    expect(await refusedFor(token, { accessToken: "another" })).toBe("claims");
  });

  describe("signatures (T95)", () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

    test("none at all, and one with the public key as a secret, are refused", async () => {
      const unsigned = `${encode({ alg: "none" })}.${encode(good)}.`;
      expect(await refusedFor(unsigned)).toBe("algorithms");
      const content = `${encode({ alg: "HS256", kid: key.jwk.kid })}.${encode(good)}`;
      for (const secret of [await exportSPKI(key.publicKey), JSON.stringify(key.jwk)]) {
        const forged = `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
        expect(await refusedFor(forged)).toBe("algorithms");
      }
    });

    test("one by a stranger's key is refused, whatever it says of itself", async () => {
      const stranger = await testKey("RS256", String(key.jwk.kid));
      expect(await refusedFor(await stranger.sign(good))).toBe("signature");
      expect(await refusedFor(await stranger.sign(good, { jwk: stranger.jwk }))).toBe("signature");
    });

    test("a changed word is refused", async () => {
      const [head, , tail] = (await key.sign(good)).split(".");
      expect(await refusedFor(`${head}.${encode({ ...good, sub: "0002" })}.${tail}`)).toBe("signature");
    });

    test.each(["RS256", "PS256", "ES256", "EdDSA"])("%s is taken", async (alg) => {
      const other = await testKey(alg);
      provider.say("/jwks", { keys: [key.jwk, other.jwk] });
      expect(await refusedFor(await other.sign(good))).toBe("accepted");
    });

    test("one that the provider does not name among its own is refused", async () => {
      const other = await testKey("ES384");
      provider.say("/jwks", { keys: [other.jwk] });
      expect(await refusedFor(await other.sign(good))).toBe("algorithms");
    });

    test("keys without a name are all tried", async () => {
      const [one, other] = [await testKey("RS256", null), await testKey("RS256", null)];
      provider.say("/jwks", { keys: [one.jwk, other.jwk] });
      expect(await refusedFor(await other.sign(good))).toBe("accepted");
    });

    test("a key that came a moment ago is found, and one that went counts no more", async () => {
      expect(await refusedFor(await key.sign(good))).toBe("accepted");
      const next = await testKey();
      provider.say("/jwks", { keys: [next.jwk] });
      expect(await refusedFor(await next.sign(good))).toBe("accepted");
      expect(await refusedFor(await key.sign(good))).toBe("signature");
    });
  });

  test.each([
    ["nothing", ""],
    ["no token", "a.b"],
    ["an encrypted one", "a.b.c.d.e"],
    ["no JSON", "YQ.YQ.YQ"],
    ["far too long", `${"a".repeat(70_000)}.b.c`],
  ])("%s is no token", async (_, token) => {
    expect(await refusedFor(token)).toBe("form");
  });

  test("a token of another type, or with an extension, is none for us", async () => {
    expect(await refusedFor(await key.sign(good, { typ: "at+jwt" }))).toBe("form");
    expect(await refusedFor(await key.sign(good, { typ: "logout+jwt" }))).toBe("form");
    expect(await refusedFor(await key.sign(good, { typ: "JWT" }))).toBe("accepted");
    const [, payload, signature] = (await key.sign(good)).split(".");
    const head = Buffer.from('{"alg":"RS256","crit":["exp"]}').toString("base64url");
    expect(await refusedFor(`${head}.${payload}.${signature}`)).toBe("form");
  });

  describe("the userinfo endpoint", () => {
    const withAccess = async (claims: Record<string, unknown> = {}) =>
      check(await key.sign({ ...good, ...claims }), { accessToken: "access" });

    test("is asked with the access token, and adds what the ID token leaves out", async () => {
      provider.say("/me", { sub: "0001", groups: ["a", "b"], email: "other@example.test", email_verified: true });
      const checked = await withAccess({ email: "ann@example.test" });
      expect(provider.asked.at(-1)).toEqual({ path: "/me", authorization: "Bearer access" });
      expect(checked).toMatchObject({ ok: true, statement: { emailVerified: false } });
      expect(checked.findings.statement?.attributes).toEqual(
        new Map([
          ["groups", ["a", "b"]],
          ["email", ["ann@example.test"]],
          ["email_verified", ["true"]],
        ]),
      );
    });

    test("that tells of somebody else is refused", async () => {
      for (const sub of ["0002", undefined]) {
        provider.say("/me", { sub, groups: ["admins"] });
        expect(await withAccess()).toMatchObject({ ok: false, refused: "subject" });
      }
    });

    test("that refuses the token adds nothing, and the log says so; one that is away is told apart", async () => {
      provider.say("/me", {}, { status: 401 });
      const checked = await withAccess();
      expect(checked.ok).toBe(true);
      expect(checked.checks.at(-1)).toEqual({
        check: "reached",
        passed: true,
        facts: { address: "userinfo", problem: "answer 401" },
      });
      provider.say("/me", {}, { status: 503 });
      await expect(withAccess()).rejects.toMatchObject({ address: "userinfo", status: 503, away: true });
    });
  });
});
