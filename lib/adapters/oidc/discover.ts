import { z } from "zod";
import type { GuardedFetch } from "@/lib/domain/connections/guarded-fetch";
import { OidcUnanswered } from "@/lib/domain/connections/oidc";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";
import { printable } from "@/lib/domain/text";
import { signatureAlgorithms } from "./algorithms";
import { askProvider } from "./ask-provider";

const documentShape = z.object({
  issuer: z.string().min(1),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  end_session_endpoint: z.string().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(["RS256"]),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(["client_secret_basic"]),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  response_types_supported: z.array(z.string()).optional(),
  scopes_supported: z.array(z.string()).default([]),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});

/** Its port apart, an address on this machine may be plain where PRIVATE_HOSTS lists it; the guarded fetch asks that. */
function isAddress(text: string, issuer: URL): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  const plain = protocol === "http:" && issuer.protocol === "http:" && hostname === issuer.hostname;
  return (protocol === "https:" || plain) && !username && !password && !hash;
}

/** What its discovery document says; throws OidcUnanswered. */
export async function discover(fetch: GuardedFetch, entered: string): Promise<OidcProvider> {
  const unanswered = (problem: "other-issuer" | "incomplete" | "algorithm" | "address", said?: string) =>
    new OidcUnanswered("discovery", problem, null, undefined, said);
  if (!URL.canParse(entered)) throw unanswered("address");
  const issuer = new URL(entered);
  const path = `${issuer.pathname.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const read = documentShape.safeParse(await askProvider(fetch, "discovery", `${issuer.origin}${path}`));
  if (!read.success) throw unanswered("incomplete");
  const document = read.data;
  if (!URL.canParse(document.issuer) || new URL(document.issuer).href !== issuer.href)
    throw unanswered("other-issuer", printable(document.issuer).slice(0, 256));
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint } = document;
  const needed = [authorization_endpoint, token_endpoint, jwks_uri];
  if (!needed.every((address) => isAddress(address, issuer))) throw unanswered("incomplete");
  const algorithms = signatureAlgorithms.filter((one) => document.id_token_signing_alg_values_supported.includes(one));
  if (algorithms.length === 0) throw unanswered("algorithm");
  const optional = (address: string | undefined) => (address && isAddress(address, issuer) ? address : null);
  const ways = document.token_endpoint_auth_methods_supported;
  const post = ways.includes("client_secret_post") && !ways.includes("client_secret_basic");
  return {
    issuer: document.issuer,
    authorizationEndpoint: authorization_endpoint,
    tokenEndpoint: token_endpoint,
    keysAddress: jwks_uri,
    userinfoEndpoint: optional(userinfo_endpoint),
    endSessionEndpoint: optional(end_session_endpoint),
    algorithms,
    secretBy: post ? "post" : "basic",
    clientMethods: ways,
    challengeMethods: document.code_challenge_methods_supported ?? null,
    responseTypes: document.response_types_supported ?? null,
    scopes: document.scopes_supported,
    namesItself: document.authorization_response_iss_parameter_supported,
  };
}
