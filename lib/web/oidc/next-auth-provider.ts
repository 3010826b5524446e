import { customFetch } from "next-auth";
import type { OIDCConfig } from "next-auth/providers";
import { clockTolerance } from "oauth4webapi";
import type { Connection } from "@/lib/domain/connections/connection";
import type { OidcTokens } from "@/lib/domain/connections/oidc";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";
import type { Services } from "@/lib/domain/services";
import { providerFetch } from "./provider-fetch";

type Claims = { sub: string };

/** In seconds: the times of a token were asked before, by our clock; next-auth would ask the process's. */
const anyTime = 1_000_000_000;

interface Wanted {
  connection: Pick<Connection, "id" | "name" | "clientId" | "scopes">;
  provider: OidcProvider;
  /** The application's secret; null for a public client. */
  clientSecret: string | null;
  services: Pick<Services, "fetch">;
  /** Is given what came for the code, before next-auth looks at it; what it throws ends the way. */
  judge: (tokens: OidcTokens) => Promise<void>;
}

async function judged(response: Response, judge: Wanted["judge"]): Promise<undefined> {
  if (response.status !== 200) return;
  const body: unknown = await response.json().catch(() => null);
  const { id_token: idToken, access_token: accessToken } = (body ?? {}) as Record<string, unknown>;
  if (typeof idToken !== "string") return;
  await judge({ idToken, accessToken: typeof accessToken === "string" ? accessToken : null });
}

/** A connection as next-auth's generic OpenID Connect provider: state, PKCE and nonce always, its own linking never. */
export function nextAuthProvider(wanted: Wanted): OIDCConfig<Claims> {
  const { connection, provider, clientSecret, services, judge } = wanted;
  const { id, name, clientId } = connection;
  const secretBy = provider.secretBy === "post" ? "client_secret_post" : "client_secret_basic";
  return {
    id,
    name,
    type: "oidc",
    issuer: provider.issuer,
    clientId: clientId ?? "",
    clientSecret: clientSecret ?? undefined,
    checks: ["state", "pkce", "nonce"],
    authorization: { params: { scope: [...new Set(["openid", ...connection.scopes])].join(" ") } },
    client: {
      token_endpoint_auth_method: clientSecret === null ? "none" : secretBy,
      [clockTolerance]: anyTime,
    },
    token: { conform: async (response: Response) => judged(response.clone(), judge) },
    profile: ({ sub }) => ({ id: sub }),
    [customFetch]: providerFetch(services.fetch, provider),
  };
}
