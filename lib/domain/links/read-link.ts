import type { Prisma } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { RefusalCode } from "../refusal";
import { type Refusal, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { toldRefusal } from "./link-refusal";
import { claimedLinkId, provesLink } from "./secret";

const withUser = { user: { select: { username: true, name: true, email: true, language: true, activatedAt: true } } };

export type ProvenLink = Prisma.LinkGetPayload<{ include: typeof withUser }>;

/** The link that a secret proves, of this organization and purpose; null for everything else (T30). Consumes nothing. */
export async function readLink(
  services: Services,
  organization: Organization,
  purpose: LinkPurpose,
  secret: string,
): Promise<ProvenLink | null> {
  const id = claimedLinkId(secret);
  const link =
    id &&
    (await services.db.link.findFirst({ where: { id, organizationId: organization.id, purpose }, include: withUser }));
  return link && provesLink(services.linkKeys, link, secret) ? link : null;
}

/** What is said when nothing is proven: nothing about anybody. */
export function refuseUnproven(organization: Organization, purpose: LinkPurpose) {
  return refuse(toldRefusal(policyOf(organization), purpose, "link-invalid"));
}

/**
 * What is said of a proven link that cannot be used: the username, when it ended, and the administrator who
 * invited, so that the page has a way on.
 */
export async function refuseProven(tx: Transaction, organization: Organization, link: ProvenLink, code: RefusalCode) {
  const policy = policyOf(organization);
  const ended = link.usedAt ?? link.revokedAt ?? link.replacedAt ?? link.expiresAt;
  const inviter = link.invitedById
    ? await tx.user.findFirst({
        where: { id: link.invitedById, organizationId: organization.id },
        select: { name: true },
      })
    : null;
  const facts: Refusal["facts"] = { username: link.user.username };
  if (ended) facts.at = ended;
  if (inviter) facts.invitedBy = inviter.name;
  if (link.ownersDoor) facts.door = "owners";
  return refuse(toldRefusal(policy, link.purpose, code), facts);
}
