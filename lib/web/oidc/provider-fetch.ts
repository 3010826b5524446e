import { type GuardedFetch, NotFetched } from "@/lib/domain/connections/guarded-fetch";
import { OidcUnanswered } from "@/lib/domain/connections/oidc";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";

/** The discovery document as next-auth reads it: the one that was read and judged before, and nothing but it. */
function documentOf(provider: OidcProvider): Response {
  return Response.json({
    issuer: provider.issuer,
    authorization_endpoint: provider.authorizationEndpoint,
    token_endpoint: provider.tokenEndpoint,
    jwks_uri: provider.keysAddress,
    // next-auth refuses a provider without one, and does not ask it: lib/adapters/oidc does.
    userinfo_endpoint: provider.userinfoEndpoint ?? provider.issuer,
    id_token_signing_alg_values_supported: provider.algorithms,
    authorization_response_iss_parameter_supported: provider.namesItself,
  });
}

/**
 * The fetch that next-auth is given: the token endpoint by the guarded fetch, the discovery document from what is known,
 * and nothing else. Throws OidcUnanswered.
 */
export function providerFetch(fetch: GuardedFetch, provider: OidcProvider): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const address = String(input instanceof Request ? input.url : input);
    if (address.endsWith("/.well-known/openid-configuration")) return documentOf(provider);
    if (address !== new URL(provider.tokenEndpoint).href) throw new Error(`next-auth asked for ${address}`);
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = String(init.body ?? "");
    const asked = {
      method: "POST",
      body,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    };
    const response = await fetch(address, asked).catch((error) => {
      if (error instanceof NotFetched) throw new OidcUnanswered("token", error.problem, null, error);
      throw error;
    });
    if (response.status >= 500 || response.status === 429) throw new OidcUnanswered("token", "answer", response.status);
    return response;
  };
}
