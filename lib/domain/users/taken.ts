import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Refusal } from "../result";
import type { Transaction } from "../services";
import { canonical } from "../text";

const whoTheyAre = { id: true, name: true, username: true } as const;

/** Whether another user has this username, or has it as their address. The caller holds the turn of the organization's users. */
export const usernameTaken = async (tx: Transaction, organizationId: string, usernameKey: string): Promise<boolean> =>
  (await tx.user.count({ where: { organizationId, OR: [{ usernameKey }, { emailKey: usernameKey }] } })) > 0;

/** Why a username may not be somebody's, and who has it: as username, or as their address. */
export async function refuseUsername(
  tx: Transaction,
  organizationId: string,
  usernameKey: string,
  but?: string,
): Promise<Refusal | null> {
  const others = but ? { not: but } : undefined;
  const holder = await tx.user.findFirst({
    where: { organizationId, id: others, OR: [{ usernameKey }, { emailKey: usernameKey }] },
    select: { ...whoTheyAre, usernameKey: true },
    orderBy: { createdAt: "asc" },
  });
  if (!holder) return null;
  const { usernameKey: own, ...whom } = holder;
  return { code: "username-taken", facts: { as: own === usernameKey ? "username" : "address" }, whom: [whom] };
}

/** Why an address may not be somebody's whatever one ticks: it is another user's username. */
export async function refuseUsernameAsAddress(
  tx: Transaction,
  organizationId: string,
  emailKey: string,
  but?: string,
): Promise<Refusal | null> {
  const others = but ? { not: but } : undefined;
  const holder = await tx.user.findFirst({
    where: { organizationId, id: others, usernameKey: emailKey },
    select: whoTheyAre,
  });
  return holder && { code: "email-is-username", whom: [holder] };
}

/**
 * Why an address is not given to one more user, and who has it. Who knows that may have it saved all the same
 * (`sharedToo`), but not where one signs in with it: there it would keep everybody out who has it.
 */
export async function refuseShared(
  tx: Transaction,
  organization: Organization,
  email: string,
  { sharedToo, but }: { sharedToo: boolean; but?: string },
): Promise<Refusal | null> {
  const mayShare = policyOf(organization).signIn.identifier !== "email";
  if (sharedToo && mayShare) return null;
  const whom = await tx.user.findMany({
    where: { organizationId: organization.id, emailKey: canonical(email), id: but ? { not: but } : undefined },
    select: whoTheyAre,
    orderBy: { usernameKey: "asc" },
    take: 5,
  });
  return whom.length > 0 ? { code: "email-in-use", facts: { mayShare: mayShare ? "yes" : "no" }, whom } : null;
}
