import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { awayProvider } from "./away-provider";
import { busyDoor } from "./busy-door";
import { mailDelay } from "./mail-delay";
import { refusingDomain } from "./refusing-domain";
import { silentProvider } from "./silent-provider";
import { slowDatabase } from "./slow-database";

/** What a person needs to get in. */
export const statusParts = ["signIn", "mail"] as const;

export type StatusPart = (typeof statusParts)[number];

/** What is known of a cause while it lasts. */
export interface Known {
  /** `null`: since just now. */
  since: Date | null;
  /** What its sentences fill in besides. */
  facts: Readonly<Record<string, string | number>>;
}

interface Cause {
  /** What does not work for people because of it. */
  part: StatusPart;
  /** Asks whether it is so just now, cheaply: pages ask every ten seconds. `null`: it is not, or is over. */
  find(services: Pick<Services, "db" | "clock">, organization: Pick<Organization, "id">): Promise<Known | null>;
}

const since = (found: Date | null): Known | null => found && { since: found, facts: {} };

/**
 * What stops many people of an organization at once and is nobody's fault, the worst first. Of each, `messages` say what
 * a person is told, what an administrator is told, what they can do, and when it is over (`cause`). Whoever adds another
 * way in, such as a directory, adds its row here and its sentences there; no page needs to know of it.
 */
const table = {
  "database-slow": {
    part: "signIn",
    find: async (services) => ((await slowDatabase(services)) ? { since: null, facts: {} } : null),
  },
  busy: { part: "signIn", find: async (...here) => since(await busyDoor(...here)) },
  "provider-away": {
    part: "signIn",
    async find(...here) {
      const found = await awayProvider(...here);
      return found && { since: found.since, facts: { provider: found.provider } };
    },
  },
  "provider-silent": {
    part: "signIn",
    async find(...here) {
      const found = await silentProvider(...here);
      return found && { since: found.since, facts: { provider: found.provider } };
    },
  },
  "mail-late": { part: "mail", find: async (...here) => since(await mailDelay(...here)) },
  "mail-domain": {
    part: "mail",
    async find(...here) {
      const found = await refusingDomain(...here);
      return found && { since: found.since, facts: { domain: found.domain, people: found.people } };
    },
  },
} satisfies Record<string, Cause>;

export type CauseCode = keyof typeof table;

export const causes: Readonly<Record<CauseCode, Cause>> = table;
