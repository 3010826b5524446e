import type { Act } from "../authority/acts";
import { mayAct, type Ranked } from "../authority/may-act";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { helpfulActs } from "../users/fitting-acts";
import type { Profile } from "../users/read-profile";
import type { Visit } from "../visit";

/**
 * Who can mend what whoever looks cannot: colleagues of a rank that may, the administrator of the identity provider, the
 * operator of the installation; or the person, who has all they need.
 */
export type Helper =
  | { who: "operator" | "provider" | "person" }
  | { who: "colleagues"; rank: "helpdesk" | "administrator" | "owner"; act: Act; people: Colleague[] };

export interface Colleague {
  id: string;
  name: string;
  email: string;
  language: string | null;
}

/** Somebody of the rank, who is not the person themselves. */
const nobody = "00000000-0000-0000-0000-000000000000";

const ranks = ["helpdesk", "administrator", "owner"] as const;

/** As many as one asks. */
const mostPeople = 3;

/**
 * Who can help where `actor` cannot. `fitting` are the acts that would change something; `addressOnly`: all that is
 * beyond the actor is another address.
 */
export async function whoHelps(
  services: Services,
  visit: Visit,
  actor: Ranked,
  profile: Profile,
  fitting: ReadonlySet<Act>,
  addressOnly = false,
): Promise<Helper | null> {
  const { state } = profile;
  const policy = policyOf(visit.organization);
  if (state === "open" && !addressOnly) return null;
  if (state === "single-sign-on") return { who: "provider" };
  if (state === "organization-inactive") return { who: "operator" };
  if (state === "temporary") return { who: "person" };
  const useful: Act[] = addressOnly ? ["user.change-email"] : helpfulActs[state].filter((act) => fitting.has(act));
  for (const rank of ranks) {
    const act = useful.find((one) => mayAct(policy, { userId: nobody, rank }, one, profile) === null);
    if (!act) continue;
    const people = await colleaguesOf(services, visit, rank, [actor.userId, profile.userId]);
    return people.length > 0 ? { who: "colleagues", rank, act, people } : { who: "operator" };
  }
  return { who: "operator" };
}

/** People of a rank, or a higher one, who can be mailed; the lowest rank first. */
async function colleaguesOf(
  { db }: Services,
  { organization }: Visit,
  rank: (typeof ranks)[number],
  without: string[],
): Promise<Colleague[]> {
  const found = await db.user.findMany({
    where: {
      organizationId: organization.id,
      // Said twice, so that the index of those who have a rank is seen to fit.
      AND: [{ rank: { in: ranks.slice(ranks.indexOf(rank)) } }, { rank: { not: "none" } }],
      id: { notIn: without },
      email: { not: null },
      activatedAt: { not: null },
      suspendedAt: null,
    },
    orderBy: [{ rank: "asc" }, { nameKey: "asc" }],
    take: mostPeople,
    select: { id: true, name: true, email: true, language: true },
  });
  return found.flatMap((one) => (one.email === null ? [] : [{ ...one, email: one.email }]));
}
