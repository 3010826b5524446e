import type { GuardedFetch } from "@/lib/domain/connections/guarded-fetch";
import { OidcUnanswered } from "@/lib/domain/connections/oidc";
import { askProvider } from "./ask-provider";

/** What the userinfo endpoint says; or why it says nothing. */
export type Userinfo = { claims: Record<string, unknown> } | { claims: null; silent: string | null };

/**
 * Asks the userinfo endpoint (OpenID Connect Core 5.3). One that refuses the token, or answers with something else than
 * JSON, adds nothing: with some providers an access token is for another address of theirs. One that is away throws
 * OidcUnanswered, for without what it says, roles and a match might be missing by chance.
 */
export async function readUserinfo(
  fetch: GuardedFetch,
  address: string | null,
  accessToken: string | null,
): Promise<Userinfo> {
  if (!address || !accessToken) return { claims: null, silent: null };
  try {
    return { claims: await askProvider(fetch, "userinfo", address, { authorization: `Bearer ${accessToken}` }) };
  } catch (error) {
    if (!(error instanceof OidcUnanswered) || error.away) throw error;
    return { claims: null, silent: error.status === null ? error.problem : `${error.problem} ${error.status}` };
  }
}
