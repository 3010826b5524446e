/** Somebody as the provider tells of them: `sub` is what they typed unless it is said here. */
export type OidcPerson = Record<string, unknown> & { sub?: string };

/** How the provider behaves; a test changes what it wants between two sign-ins. */
export interface OidcHabits {
  /** Sends them back with an error of the protocol: `["access_denied", "not assigned"]`. */
  refuses: readonly [error: string, description?: string] | null;
  /** Says no on a page of its own, and sends nobody back. */
  keepsThem: string | null;
  /** What is otherwise in the ID token than it should be: nonce, aud, iss, exp, … */
  wrong: (token: Record<string, unknown>) => Record<string, unknown>;
  /** Who signs the ID token: the provider, somebody whose key is not published, or nobody (`alg: none`). */
  signedBy: "provider" | "stranger" | "nobody";
  /** What is otherwise at the userinfo endpoint. */
  wrongUserinfo: (claims: Record<string, unknown>) => Record<string, unknown>;
  /** Addresses that answer with an error of the server while the others work: `/token`, `/userinfo`, `/jwks`. */
  broken: string[];
}

/** A provider as one wishes for. */
export const goodOidcHabits = (): OidcHabits => ({
  refuses: null,
  keepsThem: null,
  wrong: (token) => token,
  signedBy: "provider",
  wrongUserinfo: (claims) => claims,
  broken: [],
});
