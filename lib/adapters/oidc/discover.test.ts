import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testAnswers } from "./test-tokens";

const path = "/.well-known/openid-configuration";

describe("what an OpenID provider says of itself", async () => {
  let now = new Date("2030-01-01T12:00:00Z");
  const provider = await testAnswers(() => now);
  const { document, issuer } = provider;
  afterAll(provider.stop);
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const asked = () => provider.asked.length;
  const discover = (entered = issuer) => provider.oidc.discover(entered);

  beforeEach(() => {
    pass(60);
    provider.say(path, document);
  });

  test("is read once in ten minutes, however many ask at the same time", async () => {
    const before = asked();
    await Promise.all([discover(), discover(), discover()]);
    pass(9);
    await discover();
    expect(asked()).toBe(before + 1);
    pass(2);
    await discover();
    expect(asked()).toBe(before + 2);
  });

  test("is as it says, with what the standard assumes where it says nothing", async () => {
    expect(await discover()).toMatchObject({
      tokenEndpoint: `${issuer}/token`,
      endSessionEndpoint: null,
      algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
      secretBy: "basic",
    });
    pass(60);
    provider.say(path, {
      ...document,
      token_endpoint_auth_methods_supported: ["private_key_jwt", "client_secret_post"],
    });
    expect((await discover()).secretBy).toBe("post");
  });

  test.each([
    ["other-issuer", { issuer: "https://elsewhere.test" }],
    ["incomplete", { jwks_uri: undefined }],
    ["incomplete", { token_endpoint: "http://elsewhere.test/token" }],
    ["incomplete", { authorization_endpoint: "javascript:alert(1)" }],
    ["algorithm", { id_token_signing_alg_values_supported: ["HS256", "none"] }],
  ])("is refused as %s where it says so", async (problem, changed) => {
    provider.say(path, { ...document, ...changed });
    await expect(discover()).rejects.toMatchObject({ address: "discovery", problem, away: false });
  });

  test.each([
    [
      { status: 503, body: "away" },
      { problem: "answer", status: 503, away: true },
    ],
    [
      { status: 404, body: "" },
      { problem: "answer", status: 404, away: false },
    ],
    [{ body: "<html>" }, { problem: "not-json", away: false }],
    [
      { status: 302, body: "" },
      { problem: "redirect", away: false },
    ],
  ])("that is no answer is told as what it is, and asked again", async ({ body, ...how }, problem) => {
    provider.say(path, body, how);
    await expect(discover()).rejects.toMatchObject(problem);
    provider.say(path, document);
    expect((await discover()).issuer).toBe(issuer);
  });

  test("is asked of nobody on a private address that is not listed, nor without https", async () => {
    await expect(discover("https://10.0.0.1")).rejects.toMatchObject({ problem: "private", away: false });
    await expect(discover("http://example.test")).rejects.toMatchObject({ away: expect.any(Boolean) });
    await expect(discover("no address")).rejects.toMatchObject({ problem: "address" });
  });
});
