import { createHash } from "node:crypto";
import { Auth, raw, skipCSRFCheck } from "@auth/core";
import { clientSecretOf } from "@/lib/domain/connections/client-secret";
import type { Connection } from "@/lib/domain/connections/connection";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";
import { routes } from "@/lib/routes";
import { authConfig } from "../auth-config";
import { currentContext } from "../context";
import { nextAuthProvider } from "./next-auth-provider";

/** The number of a flow: its `state`, which only the browser and the provider know, hashed. */
export const flowIdOf = (state: string): string => createHash("sha256").update(state).digest("base64url");

export interface WayThere {
  /** The provider's address, with everything that it must be asked. */
  address: string;
  flowId: string;
  /** What the browser must keep until they come back. */
  cookies: readonly { name: string; value: string }[];
}

/**
 * Where to send somebody, by next-auth: state, PKCE and nonce are made anew. `fresh`: they must prove
 * themselves anew, whoever left a session open there (OpenID Connect Core 3.1.2.1).
 */
export async function goToProvider(
  connection: Connection,
  provider: OidcProvider,
  { fresh }: { fresh: boolean },
): Promise<WayThere> {
  const { services, organization } = currentContext();
  const nextAuth = nextAuthProvider({
    ...{ connection, provider, services, clientSecret: clientSecretOf(services, connection) },
    judge: async () => {
      throw new Error("nobody has come back yet");
    },
  });
  const config = await authConfig({ provider: nextAuth, signIn: () => routes.signIn });
  const query = new URLSearchParams(fresh ? { max_age: "0", prompt: "login" } : {});
  const address = new URL(`${routes.auth}/signin/${connection.id}?${query}`, organization.origin);
  const made = await Auth(new Request(address, { method: "POST" }), { ...config, raw, skipCSRFCheck });
  const state = made.redirect && new URL(made.redirect).searchParams.get("state");
  if (!made.redirect || !state) throw new Error("next-auth knows no way to the provider");
  return { address: made.redirect, flowId: flowIdOf(state), cookies: made.cookies ?? [] };
}
