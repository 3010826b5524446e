import { type GuardedFetch, NotFetched } from "@/lib/domain/connections/guarded-fetch";
import { type OidcAddress, OidcUnanswered } from "@/lib/domain/connections/oidc";

/** Asks one of a provider's addresses for JSON; throws OidcUnanswered. */
export async function askProvider(
  fetch: GuardedFetch,
  address: OidcAddress,
  url: string,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(url, { headers: { accept: "application/json", ...headers } }).catch((error) => {
    if (error instanceof NotFetched) throw new OidcUnanswered(address, error.problem, null, error);
    throw error;
  });
  if (response.status !== 200) throw new OidcUnanswered(address, "answer", response.status);
  const read: unknown = await response.json().catch(() => null);
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new OidcUnanswered(address, "not-json", response.status);
  return read as Record<string, unknown>;
}
