import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomUUID, sign } from "node:crypto";

export interface OidcKey extends JsonWebKey {
  kid: string;
  kty: string;
}

export function newOidcKey(): OidcKey {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kty: "RSA", kid: randomUUID(), use: "sig", alg: "RS256" };
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What a token says; its signature is not looked at. */
export function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** A token (RFC 7519) signed with this key (RS256), or with `alg: none` where there is no key. */
export function tokenOf(payload: Record<string, unknown>, key: OidcKey | null): string {
  const header = key ? { alg: "RS256", kid: key.kid } : { alg: "none" };
  const content = `${encoded(header)}.${encoded(payload)}`;
  if (!key) return `${content}.`;
  const privateKey = createPrivateKey({ key, format: "jwk" });
  return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
}
