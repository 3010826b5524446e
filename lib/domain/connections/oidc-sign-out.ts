import type { Services } from "../services";
import type { Connection } from "./connection";
import { OidcUnanswered } from "./oidc";
import type { OutgoingMessage } from "./saml";

/**
 * Where an OpenID provider ends its own session and sends people back from (OpenID Connect RP-Initiated Logout 1.0); null
 * where it has no such address, or is away. `hint` is the session's ID token: without it many ask whether the person means
 * it, and some refuse.
 */
export async function oidcSignOut(
  { oidc }: Pick<Services, "oidc">,
  { issuer, clientId }: Pick<Connection, "issuer" | "clientId">,
  { back, hint }: { back: string; hint: string | null },
): Promise<OutgoingMessage | null> {
  try {
    const { endSessionEndpoint } = await oidc.discover(issuer);
    if (!endSessionEndpoint || !clientId) return null;
    const address = new URL(endSessionEndpoint);
    address.searchParams.set("client_id", clientId);
    if (hint) address.searchParams.set("id_token_hint", hint);
    address.searchParams.set("post_logout_redirect_uri", back);
    return { method: "get", address: address.href };
  } catch (error) {
    if (!(error instanceof OidcUnanswered)) throw error;
    return null;
  }
}
