import { z } from "zod";

/** What an OpenID provider says of itself (OpenID Connect Discovery 1.0, section 3), as it is believed and kept. */
export const oidcProviderShape = z.object({
  /** As its tokens spell it. */
  issuer: z.string(),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
  keysAddress: z.string(),
  userinfoEndpoint: z.string().nullable(),
  /** Where it ends its own session (OpenID Connect RP-Initiated Logout 1.0). */
  endSessionEndpoint: z.string().nullable(),
  /** How it signs its tokens, as far as we take it. */
  algorithms: z.array(z.string()).readonly(),
  /** How it wants an application's secret. */
  secretBy: z.enum(["basic", "post"]),
  /** How an application may say who it is, by the names of RFC 7591: `client_secret_basic`, `none`, … */
  clientMethods: z.array(z.string()).readonly(),
  /** How it knows PKCE (RFC 7636): `S256`; null where it does not say. */
  challengeMethods: z.array(z.string()).readonly().nullable(),
  /** `code`, …; null where it does not say. */
  responseTypes: z.array(z.string()).readonly().nullable(),
  scopes: z.array(z.string()).readonly(),
  /** Whether it names itself where it sends people back (RFC 9207). */
  namesItself: z.boolean(),
});

export type OidcProvider = z.output<typeof oidcProviderShape>;
