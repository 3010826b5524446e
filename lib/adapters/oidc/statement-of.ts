import type { ProviderStatement } from "@/lib/domain/connections/provider-statement";

type Claims = Readonly<Record<string, unknown>>;

/** What is about the token and not about the person. */
const ofTheToken = new Set([
  ...["iss", "sub", "aud", "exp", "iat", "nbf", "jti", "nonce", "azp", "at_hash", "c_hash", "s_hash"],
  ...["auth_time", "sid", "typ", "uti", "rh", "aio", "ver"],
]);

/** How deep a claim that is an object is looked into: Keycloak's `realm_access.roles`. */
const deepest = 3;

// The database takes neither NUL nor half of a character.
const text = (value: unknown): string[] => {
  if (!["string", "number", "boolean"].includes(typeof value)) return [];
  const written = String(value);
  return written === "" || /[\0\p{Cs}]/u.test(written) ? [] : [written];
};

const isObject = (value: unknown): value is Claims =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Those inside of others first: a claim that is called `a.b` goes before one that is `b` in `a`. */
function listed(claims: Claims, before = "", depth = 1): [string, string[]][] {
  const entries = Object.entries(claims)
    .filter(([key]) => text(key).length > 0 && !(depth === 1 && ofTheToken.has(key)))
    .map(([key, value]) => [`${before}${key}`, value] as const);
  const inside = entries.flatMap(([name, value]) =>
    isObject(value) && depth < deepest ? listed(value, `${name}.`, depth + 1) : [],
  );
  const flat = entries.flatMap(([name, value]): [string, string[]][] =>
    isObject(value) ? [] : [[name, [value].flat().flatMap(text)]],
  );
  return [...inside, ...flat].filter(([, values]) => values.length > 0);
}

/** Some providers write it as a text. */
const isTrue = (value: unknown) => value === true || value === "true";

/**
 * What a provider's claims say of somebody. The ID token is signed, so where it says something, that counts; what it leaves
 * out is taken from the userinfo endpoint. An address is vouched for by the place that it was taken from.
 */
export function statementOf(token: Claims, userinfo: Claims | null, idToken: string | null = null): ProviderStatement {
  const attributes = new Map([...listed(userinfo ?? {}), ...listed(token)]);
  const ofEmail = [token.email].flat().flatMap(text).length > 0 ? token : userinfo;
  const authTime = token.auth_time;
  return {
    subject: String(token.sub),
    nameId: null,
    attributes,
    emailVerified: isTrue(ofEmail?.email_verified),
    authenticatedAt: typeof authTime === "number" ? new Date(authTime * 1000) : null,
    endsAt: null,
    providerSession: text(token.sid)[0] ?? null,
    signOutHint: idToken,
    once: null,
  };
}
