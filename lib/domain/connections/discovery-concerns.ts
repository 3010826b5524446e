import type { Connection } from "./connection";
import type { OidcProvider } from "./oidc-provider";

export interface Concern {
  code: "no-s256" | "s256-unsaid" | "no-code" | "no-secret-way" | "no-public-way" | "no-sign-out" | "unlisted-scopes";
  /** Nobody will get in with it, as far as one can tell before a test run. */
  stops: boolean;
  /** What it is about, with commas between. */
  about: string;
}

/** What of a provider's own description will not work, or is missing; in the order in which one mends it. */
export function discoveryConcerns(
  provider: OidcProvider,
  { publicClient, scopes }: Pick<Connection, "publicClient" | "scopes">,
): Concern[] {
  const { challengeMethods, responseTypes, clientMethods, endSessionEndpoint } = provider;
  const mayShowSecret = clientMethods.some((way) => way === "client_secret_basic" || way === "client_secret_post");
  const unlisted = provider.scopes.length > 0 ? scopes.filter((scope) => !provider.scopes.includes(scope)) : [];
  const concerns: (Concern | false)[] = [
    responseTypes !== null &&
      !responseTypes.includes("code") && { code: "no-code", stops: true, about: responseTypes.join(", ") },
    !publicClient && !mayShowSecret && { code: "no-secret-way", stops: true, about: clientMethods.join(", ") },
    challengeMethods !== null &&
      !challengeMethods.includes("S256") && { code: "no-s256", stops: true, about: challengeMethods.join(", ") },
    challengeMethods === null && { code: "s256-unsaid", stops: false, about: "" },
    publicClient &&
      !clientMethods.includes("none") && { code: "no-public-way", stops: false, about: clientMethods.join(", ") },
    unlisted.length > 0 && { code: "unlisted-scopes", stops: false, about: unlisted.join(", ") },
    !endSessionEndpoint && { code: "no-sign-out", stops: false, about: "" },
  ];
  return concerns.filter((one) => one !== false);
}
