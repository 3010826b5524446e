import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createGuardedFetch } from "@/lib/adapters/web/guarded-fetch";
import { createOidc } from "./create-oidc";

export type Answer = { status?: number; type?: string; headers?: Record<string, string>; body: unknown };

/** A key with which tests sign tokens. */
export async function testKey(alg = "RS256", kid: string | null = randomBytes(4).toString("hex")) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), alg, use: "sig", ...(kid && { kid }) };
  const sign = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg, ...(kid && { kid }), ...header }).sign(privateKey);
  return { jwk, publicKey, sign };
}

/** A provider of fixed answers on this machine: each path says what the test put there. */
export async function testAnswers(now: () => Date) {
  const answers = new Map<string, Answer>();
  const asked: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, authorization: request.headers.authorization });
    const { status = 200, type = "application/json", headers, body } = answers.get(path) ?? { status: 404, body: {} };
    response
      .writeHead(status, { "content-type": type, ...headers })
      .end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const document = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/me`,
    id_token_signing_alg_values_supported: ["RS256", "PS256", "ES256", "EdDSA", "HS256", "none"],
  };
  const say = (path: string, body: unknown, more: Omit<Answer, "body"> = {}) => answers.set(path, { body, ...more });
  say("/.well-known/openid-configuration", document);
  const fetch = createGuardedFetch({ privateHosts: ["127.0.0.1"] });
  return {
    issuer,
    document,
    say,
    asked,
    oidc: createOidc({ fetch, clock: { now } }),
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}
