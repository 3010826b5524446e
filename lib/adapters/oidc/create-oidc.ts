import type { JSONWebKeySet } from "jose";
import type { GuardedFetch } from "@/lib/domain/connections/guarded-fetch";
import { type Oidc, OidcUnanswered } from "@/lib/domain/connections/oidc";
import type { Clock } from "@/lib/domain/services";
import { askProvider } from "./ask-provider";
import { checkTokens } from "./check-tokens";
import { discover } from "./discover";
import { keeper } from "./kept";

async function readKeys(fetch: GuardedFetch, address: string): Promise<JSONWebKeySet> {
  const { keys } = await askProvider(fetch, "keys", address);
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === "object" && key !== null))
    throw new OidcUnanswered("keys", "not-json");
  return { keys };
}

/** OpenID Connect over a guarded fetch; providers' documents and keys are kept in this process for a few minutes. */
export function createOidc({ fetch, clock }: { fetch: GuardedFetch; clock: Pick<Clock, "now"> }): Oidc {
  const providers = keeper(clock, (issuer) => discover(fetch, issuer));
  const keySets = keeper(clock, (address) => readKeys(fetch, address));
  return {
    discover: (issuer, { anew } = { anew: false }) => (anew ? providers.anew(issuer) : providers.get(issuer)),
    checkTokens(provider, tokens, expected) {
      const { keysAddress: address } = provider;
      const keys = { get: () => keySets.get(address), anew: () => keySets.anew(address) };
      return checkTokens(fetch, keys, { provider, tokens, expected });
    },
  };
}
