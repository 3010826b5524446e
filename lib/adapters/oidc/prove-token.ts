import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from "jose";

/** Whether one of the keys signed it. Keys of less than 2048 bits (RSA) and of other kinds prove nothing. */
async function signedBy(token: string, keys: JSONWebKeySet, algorithms: readonly string[]): Promise<boolean> {
  const options = { algorithms: [...algorithms] };
  try {
    await compactVerify(token, createLocalJWKSet(keys), options);
    return true;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) return false;
    // A token that does not say which key (RFC 7515 section 4.1.4 makes `kid` optional).
    for await (const key of error) {
      const proven = await compactVerify(token, key, options).then(
        () => true,
        () => false,
      );
      if (proven) return true;
    }
    return false;
  }
}

/**
 * Whether the provider signed it. Where the keys that are known do not prove it, they are read once more: a provider that
 * changed its keys a moment ago turns nobody away. Only a token that came from the provider itself gets here, so nobody
 * else can make us ask.
 */
export async function proveToken(
  token: string,
  keys: { get(): Promise<JSONWebKeySet>; anew(): Promise<JSONWebKeySet> },
  algorithms: readonly string[],
): Promise<boolean> {
  const known = await keys.get();
  if (await signedBy(token, known, algorithms)) return true;
  return signedBy(token, await keys.anew(), algorithms);
}
