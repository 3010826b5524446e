import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";

export interface Hosted {
  organization: Organization;
  /** The origins of its portals, to which a form's redirect may lead, and of its providers, to which forms are posted. */
  formTargets: string[];
}

export interface Organizations {
  /** The organization at a Host header's name; its port is the proxy's affair. `null`: none lives there. */
  find(host: string | undefined): Promise<Hosted | null>;
  /** Reads them anew at the next request: this process just changed one. The others see it within a second. */
  forget(): void;
}

/** How long a change of an organization may stay unseen, in milliseconds. */
const freshness = 1_000;

/** A portal inside the organization (`/somewhere`) or of another scheme than the web's is no form target. */
function webOrigins(addresses: string[]): string[] {
  const webs = addresses.filter((address) => /^https?:/.test(address) && URL.canParse(address));
  return [...new Set(webs.map((address) => new URL(address).origin))];
}

async function readAll(db: Services["db"]): Promise<Map<string, Hosted>> {
  const rows = await db.organization.findMany({
    omit: { logo: true },
    include: {
      portals: { select: { address: true } },
      connections: {
        where: { state: { not: "off" } },
        select: { signOnAddress: true, signOutAddress: true, signOutAnswerAddress: true },
      },
    },
  });
  return new Map(
    rows.map(({ portals, connections, ...organization }) => {
      const providers = connections.flatMap((connection) => [
        ...[connection.signOnAddress, connection.signOutAddress, connection.signOutAnswerAddress],
      ]);
      const addresses = [...portals.map(({ address }) => address), ...providers.filter((one) => one !== null)];
      return [organization.host, { organization, formTargets: webOrigins(addresses) }];
    }),
  );
}

/**
 * All organizations, read together at most once a second and only while requests come: a request with an unknown
 * host costs no query, so nobody can make the database work by inventing names.
 */
export function organizationsOf(db: Services["db"]): Organizations {
  let read: Promise<Map<string, Hosted>> | null = null;
  let readAt = 0;
  return {
    async find(host) {
      const now = performance.now();
      if (!read || now - readAt > freshness) {
        readAt = now;
        read = readAll(db);
        read.catch(() => {
          read = null;
        });
      }
      const name = (host ?? "").toLowerCase().replace(/:\d+$/, "");
      return (await read).get(name) ?? null;
    },
    forget() {
      read = null;
    },
  };
}
