import { constants, createPublicKey, createVerify } from "node:crypto";

/** How a signature is made: by which kind of key, over which hash. */
export type SignatureKind = { hash: "sha256" | "sha384" | "sha512" } & (
  | { key: "rsa"; padding: number }
  | { key: "ec" }
);

const more = "http://www.w3.org/2001/04/xmldsig-more#";
const plain = { key: "rsa", padding: constants.RSA_PKCS1_PADDING } as const;

/** The signatures that are believed, by their names (RFC 9231 section 2.3; security.md section 1). */
export const signatureKinds: Readonly<Record<string, SignatureKind>> = {
  [`${more}rsa-sha256`]: { ...plain, hash: "sha256" },
  [`${more}rsa-sha384`]: { ...plain, hash: "sha384" },
  [`${more}rsa-sha512`]: { ...plain, hash: "sha512" },
  "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1": {
    ...{ key: "rsa", padding: constants.RSA_PKCS1_PSS_PADDING },
    hash: "sha256",
  },
  [`${more}ecdsa-sha256`]: { key: "ec", hash: "sha256" },
  [`${more}ecdsa-sha384`]: { key: "ec", hash: "sha384" },
  [`${more}ecdsa-sha512`]: { key: "ec", hash: "sha512" },
};

/** The curves that are believed (FIPS 186-5), as OpenSSL calls them, with the bytes of a number on each: P-256, P-384, P-521. */
export const curves: ReadonlyMap<string, number> = new Map([
  ["prime256v1", 32],
  ["secp384r1", 48],
  ["secp521r1", 66],
]);

/**
 * Whether a certificate's key, which must be of that kind, made this signature of a text. Of an elliptic curve the value is both
 * numbers, one behind the other, each as long as the curve's, and never DER (RFC 9231 section 2.3.6).
 */
export function signatureHolds(kind: SignatureKind, pem: string, text: string, value: Uint8Array): boolean {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== kind.key) return false;
  const made = createVerify(kind.hash).update(text);
  if (kind.key === "rsa") return made.verify({ key, padding: kind.padding }, value);
  const bytes = curves.get(key.asymmetricKeyDetails?.namedCurve ?? "");
  return value.length === 2 * (bytes ?? 0) && made.verify({ key, dsaEncoding: "ieee-p1363" }, value);
}
