import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { goodOidcHabits } from "./oidc-habits";
import { payloadOf } from "./oidc-keys";
import { type OidcClient, type OidcProvider, startOidcProvider } from "./oidc-provider";
import { visitor } from "./without-a-browser";

const redirectUri = "http://rp.localhost:1/callback";
const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");

let provider: OidcProvider;
let client: OidcClient;

interface Discovery {
  authorization_endpoint: string;
  token_endpoint: string;
  userinfo_endpoint: string;
  jwks_uri: string;
  code_challenge_methods_supported: string[];
}

const discovery = async () =>
  (await (await fetch(`${provider.issuer}/.well-known/openid-configuration`)).json()) as Discovery;

type Answers = { code: string | null; error: string | null; state: string | null };

/** As an application sends somebody there: through the page where one is shown, back to the application's address. */
async function ask(
  name = "ann",
  more: Record<string, string> = {},
  somebody = visitor(),
): Promise<Answers & { shown: boolean }> {
  const { authorization_endpoint } = await discovery();
  const asked = {
    client_id: client.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid email profile groups",
    state: "here",
    nonce: "n-1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...more,
  };
  let address = `${authorization_endpoint}?${new URLSearchParams(asked)}`;
  let shown = false;
  for (let hops = 0; hops < 10 && !address.startsWith(redirectUri); hops++) {
    let response = await somebody.go(address);
    if (response.status === 200) {
      shown = true;
      response = await somebody.signInAt(address, await response.text(), name);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`${response.status}: ${await response.text()}`);
    address = new URL(location, address).href;
  }
  const came = new URL(address).searchParams;
  return { code: came.get("code"), error: came.get("error"), state: came.get("state"), shown };
}

async function redeem(code: string | null): Promise<{ id_token: string; access_token: string; error?: string }> {
  const { token_endpoint } = await discovery();
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code: code ?? "",
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  const authorization = `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString("base64")}`;
  return (await (await fetch(token_endpoint, { method: "POST", body, headers: { authorization } })).json()) as never;
}

/** Whether the provider's published keys prove it. */
async function proven(token: string): Promise<boolean> {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const { keys } = (await (await fetch((await discovery()).jwks_uri)).json()) as {
    keys: (JsonWebKey & { kid: string })[];
  };
  const { kid } = JSON.parse(Buffer.from(header, "base64url").toString());
  const key = keys.find((one) => one.kid === kid);
  const content = Buffer.from(`${header}.${payload}`);
  return (
    !!key && verify("sha256", content, createPublicKey({ key, format: "jwk" }), Buffer.from(signature, "base64url"))
  );
}

beforeAll(async () => {
  provider = await startOidcProvider();
});
afterAll(() => provider.stop());
beforeEach(() => {
  provider.habits = goodOidcHabits();
  client = provider.register(redirectUri);
  provider.people.set("ann", { sub: "0001", email: "ann@example.test", email_verified: true, groups: ["a", "b"] });
});

describe("the OpenID provider of the tests", () => {
  test("signs somebody in on its own page, and next time straight through", async () => {
    const somebody = visitor();
    const first = await ask("ann", {}, somebody);
    expect(first).toMatchObject({ shown: true, state: "here", error: null });
    const { id_token: token } = await redeem(first.code);
    const claims = { sub: "0001", email: "ann@example.test", email_verified: true, groups: ["a", "b"], nonce: "n-1" };
    expect(payloadOf(token)).toMatchObject({ ...claims, aud: client.clientId, iss: provider.issuer });
    expect(await proven(token)).toBe(true);
    expect((await ask("ann", {}, somebody)).shown).toBe(false);
    expect((await ask("ann", { prompt: "login" }, somebody)).shown).toBe(true);
    expect(provider.asked.at(-1)?.get("prompt")).toBe("login");
  });

  test("a code is good once, and for whoever has the verifier", async () => {
    const { code } = await ask();
    expect((await redeem(code)).id_token).toBeTruthy();
    expect((await redeem(code)).error).toBe("invalid_grant");
    expect(
      (await ask("ann", { code_challenge: "", code_challenge_method: "" }).catch(String)) as unknown,
    ).toMatchObject({ error: "invalid_request" });
  });

  test("says no as it is told, and to whoever wants no page", async () => {
    expect((await ask("ann", { prompt: "none" })).error).toBe("login_required");
    provider.habits.refuses = ["access_denied", "not assigned"];
    expect((await ask()).error).toBe("access_denied");
    provider.habits.keepsThem = "You are not assigned to this application.";
    await expect(ask()).rejects.toThrow("not assigned");
  });

  test("gets a token wrong where a test wants it", async () => {
    provider.habits.wrong = (token) => ({ ...token, nonce: "another", exp: 1 });
    const { id_token: wrong } = await redeem((await ask()).code);
    expect(payloadOf(wrong)).toMatchObject({ nonce: "another", exp: 1 });
    expect(await proven(wrong)).toBe(true);
    provider.habits.signedBy = "stranger";
    expect(await proven((await redeem((await ask()).code)).id_token)).toBe(false);
    provider.habits.signedBy = "nobody";
    expect((await redeem((await ask()).code)).id_token.endsWith(".")).toBe(true);
  });

  test("rotates its keys, with and without the earlier one", async () => {
    const { id_token: before } = await redeem((await ask()).code);
    provider.rotateKeys(true);
    expect(await proven(before)).toBe(true);
    const { id_token: after } = await redeem((await ask()).code);
    expect(await proven(after)).toBe(true);
    provider.rotateKeys(false);
    expect([await proven(before), await proven(after)]).toEqual([false, false]);
  });

  test("tells of somebody at the userinfo endpoint, right or wrong", async () => {
    const read = async () => {
      const { access_token: token } = await redeem((await ask()).code);
      const { userinfo_endpoint: address } = await discovery();
      return (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).json();
    };
    expect(await read()).toMatchObject({ sub: "0001", email: "ann@example.test" });
    provider.habits.wrongUserinfo = (claims) => ({ ...claims, sub: "0002" });
    expect(await read()).toMatchObject({ sub: "0002" });
  });

  test("can be away as a whole or at one address", async () => {
    provider.habits.broken = ["/token"];
    const { token_endpoint: address } = await discovery();
    expect((await fetch(address, { method: "POST" })).status).toBe(503);
    await provider.down();
    await expect(discovery()).rejects.toThrow();
    await provider.up();
    expect((await discovery()).code_challenge_methods_supported).toEqual(["S256"]);
  });
});
