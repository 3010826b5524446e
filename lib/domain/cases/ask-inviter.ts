import { readLink, refuseUnproven } from "../links/read-link";
import { firstOwnerOf } from "../operator/first-owner";
import { offersTickets } from "../operator/offers-tickets";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { insertCase, sentBefore } from "./insert-case";
import { type OpenedCase, openedOf } from "./opened-case";

/**
 * Whoever holds an invitation that is no good any more asks the administrator who invited them for a new one (R70), where
 * administrators send them; an organization's first owner asks the operator. The link proves for whom: nothing is typed, and asking again leads to the same case, so no limit
 * of strangers' requests stands in the way.
 */
export async function askInviter(
  services: Services,
  visit: Visit,
  { secret }: { secret: string },
): Promise<Result<OpenedCase>> {
  const { organization } = visit;
  if (policyOf(organization).activation.renewal === "person") return refuse("not-offered");
  const link = await readLink(services, organization, "activation", secret);
  if (!link) return refuseUnproven(organization, "activation");
  const { userId, invitedById: askedToId, user } = link;
  if (user.activatedAt) return refuse("already-active", { username: user.username });
  const nothing = { topic: null, email: null, phone: null, department: null, roleWanted: null };
  const toOperator = await waitsForOperator(services, organization, link);
  const asked = toOperator
    ? { kind: "ticket" as const, topic: "activation" as const }
    : { kind: "invitation" as const };
  const typed = { ...nothing, ...asked, name: user.name, username: null, comment: null };
  const before = await sentBefore(services.db, organization.id, link.id, typed);
  if (before) return done(openedOf(services, before));
  return services.db.$transaction(async (tx) => {
    await holdUser(tx, { organizationId: organization.id, userId });
    // Whoever asks with another link of theirs, or used up this one's form, has a request that waits already.
    const theirs = { openedById: null, closedAt: null, entries: { none: { code: "linked" } } };
    const whose = { organizationId: organization.id, userId, ...theirs };
    const open = await tx.case.findFirst({ where: { ...whose, kind: asked.kind }, orderBy: { createdAt: "asc" } });
    if (open) return done(openedOf(services, open));
    const about = { formId: link.id, attached: {}, userId, askedToId };
    return done(openedOf(services, await insertCase(tx, services, visit, { ...typed, ...about })));
  });
}

/** Whether the operator invited them, and nobody of the organization could do it instead (R71). */
async function waitsForOperator(
  { db }: Services,
  organization: Organization,
  { userId, invitedById }: { userId: string; invitedById: string | null },
): Promise<boolean> {
  if (invitedById !== null || !(await offersTickets(db, organization))) return false;
  return (await firstOwnerOf(db, organization.id))?.userId === userId;
}
