/**
 * How a provider may sign its tokens (RFC 8725 section 3.1): asymmetric alone, so that a public key can never be taken
 * for a secret, and `none` is no way. Source: T95.
 */
export const signatureAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
] as const;
