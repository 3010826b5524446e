import * as library from "oauth4webapi";
import { afterAll, beforeEach, expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { type Answer, testAnswers, testKey } from "@/lib/adapters/oidc/test-tokens";
import { knownCodes } from "./refused-by-next-auth";
import { codeOf, testBrowser } from "./test-browser";

const made = await testDatabase();
const { services } = made;
const provider = await testAnswers(() => services.clock.now());
afterAll(provider.stop);
const key = await testKey();
const { organization, connection, person } = await testArrivals(made).town({
  ...{ protocol: "oidc", matchBy: "sub", issuer: provider.issuer, clientId: "us" },
});
await person("ann");
const back = `${organization.origin}/api/auth/callback/${connection.id}`;
const { again } = testConnections(made);

beforeEach(() => {
  provider.say("/jwks", { keys: [key.jwk] });
  provider.say("/me", { sub: "ann" });
});

/** Somebody is back with a code, and the token endpoint answers so. */
async function redeem(answer: (nonce: string) => Promise<Answer> | Answer) {
  const browser = testBrowser({ services, organization, connectionId: connection.id, back });
  const { searchParams } = new URL(await browser.leave());
  const { body, ...how } = await answer(searchParams.get("nonce") ?? "");
  provider.say("/token", body, how);
  return browser.come(new URLSearchParams({ code: "code", state: searchParams.get("state") ?? "" }));
}

async function tokensFor(nonce: string, more: Record<string, unknown> = {}) {
  const at = Math.floor(services.clock.now().getTime() / 1000);
  const { issuer: iss } = await again(organization, connection.id);
  const idToken = await key.sign({ iss, aud: "us", sub: "ann", iat: at, exp: at + 60, nonce });
  return { access_token: "access", token_type: "Bearer", id_token: idToken, ...more };
}

async function refusedLine() {
  const last = await services.db.providerAnswer.findFirst({
    where: { connectionId: connection.id },
    orderBy: { at: "desc" },
  });
  const checks = (last?.checks ?? []) as { check: string; passed: boolean; facts?: object }[];
  return { outcome: last?.outcome, ...checks.find(({ passed }) => !passed) };
}

const html = { type: "text/html", body: "<html>" };
const json = (status: number, body: object, headers = {}): Answer => ({ status, body, headers });

const cases: [string, string, object, (nonce: string) => Promise<Answer> | Answer][] = [
  ["a page", "sso-provider-error", { check: "reached", facts: { problem: "not-json" } }, () => html],
  ["a page that is not found", "sso-provider-error", { check: "reached" }, () => ({ ...html, status: 404 })],
  ["broken JSON", "sso-provider-error", { check: "reached" }, () => ({ body: "{" })],
  ["a list", "sso-answer", { check: "form" }, () => ({ body: [] })],
  ["another address", "sso-provider-error", { check: "reached", facts: { problem: "redirect" } }, () => json(302, {})],
  ["far too much", "sso-provider-error", { facts: { problem: "too-large" } }, () => ({ body: "x".repeat(1_100_000) })],
  ["that it is crowded", "sso-away", { check: "reached", facts: { status: 429 } }, () => json(429, {})],
  ["that the code is none", "sso-provider-error", { check: "status" }, () => json(400, { error: "invalid_grant" })],
  ["that we are nobody", "sso-client", { check: "status" }, () => json(401, { error: "invalid_client" })],
  ["that we may not", "sso-client", { check: "status" }, () => json(400, { error: "unauthorized_client" })],
  [
    "a challenge",
    "sso-client",
    { check: "status" },
    () => json(401, { error: "invalid_client" }, { "www-authenticate": 'Basic realm="x"' }),
  ],
  ["nothing", "sso-answer", { check: "form" }, () => json(200, {})],
  [
    "no ID token",
    "sso-answer",
    { check: "form" },
    async (nonce) => json(200, await tokensFor(nonce, { id_token: undefined })),
  ],
  [
    "no access token",
    "sso-answer",
    { check: "form" },
    async (nonce) => json(200, await tokensFor(nonce, { access_token: undefined })),
  ],
  [
    "a token that must be opened first",
    "sso-answer",
    { check: "form" },
    async (nonce) => json(200, await tokensFor(nonce, { id_token: "a.b.c.d.e" })),
  ],
  [
    "an unknown kind of token",
    "sso-answer",
    { check: "form" },
    async (nonce) => json(200, await tokensFor(nonce, { token_type: "mac" })),
  ],
  ["the token of another way", "sso-answer", { check: "claims" }, async () => json(200, await tokensFor("another"))],
];

test.each(cases)("%s for a code is refused: %s", async (_, code, line, answer) => {
  expect(codeOf(await redeem(answer))).toBe(code);
  expect(await refusedLine()).toMatchObject({ outcome: code, ...line });
});

test("tokens for a code are taken", async () => {
  expect(codeOf(await redeem(async (nonce) => json(200, await tokensFor(nonce))))).toBe("in");
});

test("every code of the library has its line, but those of ways that are never gone", () => {
  const codes = Object.values<unknown>({ ...library }).flatMap((value) =>
    typeof value === "string" && value.startsWith("OAUTH_") ? [value] : [],
  );
  const elsewhere = [
    "OAUTH_AUTHORIZATION_RESPONSE_ERROR", // next-auth makes an error of its own of it
    "OAUTH_JWT_USERINFO_EXPECTED", // the userinfo endpoint and the keys are asked by lib/adapters/oidc
    "OAUTH_KEY_SELECTION_FAILED",
    "OAUTH_INVALID_REQUEST", // of servers that read requests
    "OAUTH_HTTP_REQUEST_FORBIDDEN", // the guarded fetch judges addresses
    "OAUTH_REQUEST_PROTOCOL_FORBIDDEN",
    "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED", // the discovery document that it is given is known to be whole
    "OAUTH_MISSING_SERVER_METADATA",
    "OAUTH_INVALID_SERVER_METADATA",
  ];
  expect([...knownCodes, ...elsewhere].sort()).toEqual(codes.sort());
});
