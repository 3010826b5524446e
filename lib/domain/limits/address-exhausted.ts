import { Prisma } from "@/prisma/generated/client";
import { after, before, minutes, type Seconds } from "../duration";
import { type Policy, policyOf } from "../policy";
import type { Services } from "../services";
import type { Visit } from "../visit";

const window = minutes(10);

/**
 * Whether too many different accounts failed from this client within the last ten minutes (T101), and then
 * after how long it may try again. Read from history before any hash; the caller lets a known device of the
 * account tried pass. A client is an IPv4 address or an IPv6 /64.
 */
export async function addressExhausted(services: Services, visit: Visit): Promise<{ retryAfter: Seconds } | null> {
  const address = visit.clientAddress;
  if (address === null) return null;
  const now = services.clock.now();
  const { limits } = policyOf(visit.organization);
  // The room is full while the `most`-th youngest account is inside the window, and opens when it leaves.
  const rows = await services.db.$queryRaw<{ at: Date }[]>(Prisma.sql`
    SELECT max(at) AS at FROM access_event
    WHERE organization_id = ${visit.organization.id}::uuid AND client_network(client_address) = client_network(${address})
      AND kind = 'sign-in.refused' AND at > ${before(now, window)}
      AND (user_id IS NOT NULL OR identifier_hash IS NOT NULL) AND coalesce(reason, '') <> ALL (${unguessed})
      AND (method IS NULL OR method NOT IN ('saml', 'oidc'))
    GROUP BY user_id, identifier_hash
    ORDER BY 1 DESC OFFSET ${mostOf(limits, address)} - 1 LIMIT 1`);
  const oldest = rows[0]?.at;
  if (!oldest) return null;
  const left = after(oldest, window).getTime() - now.getTime();
  return { retryAfter: Math.max(1, Math.ceil(left / 1_000)) as Seconds };
}

// Refusals that say nothing about an account: nobody guessed. The previous password is repeated by a known device alone.
const unguessed = ["busy", "attempts-in-flight", "too-many-from-address", "previous-password"];

/** The organization's limit, or that of the narrowest of its networks that holds the address. */
function mostOf(limits: Policy["limits"], address: string): Prisma.Sql {
  if (limits.failedAccountsByNetwork.length === 0) return Prisma.sql`${limits.failedAccountsPerAddress}::int`;
  const networks = JSON.stringify(limits.failedAccountsByNetwork);
  return Prisma.sql`coalesce((SELECT most FROM jsonb_to_recordset(${networks}::jsonb) AS o(network inet, most int)
    WHERE pg_input_is_valid(${address}, 'inet') AND ${address}::inet <<= network
    ORDER BY masklen(network) DESC LIMIT 1), ${limits.failedAccountsPerAddress}::int)`;
}
