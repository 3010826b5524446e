import { randomUUID } from "node:crypto";
import type { Link } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import { after, before, minutes, type Seconds } from "../duration";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import { openLinks } from "./open-links";

/** Asking again within this time gives the same link (T29). */
const fresh = minutes(30);

export interface NewLink {
  organization: Organization;
  userId: string;
  purpose: LinkPurpose;
  /** The administrator who invites; a link that a person asks for themselves keeps the one of the link before. */
  invitedById?: string | null;
  /** Instead of the policy's. A link with a lifetime of its own is always a new one and replaces every older one. */
  lifetime?: Seconds;
  /** The change that the link is for, where it is for one. */
  aboutId?: string;
  /** It was asked for at the owners' door: what is told of it, and where it leads, is another thing than of an ordinary one. */
  ownersDoor?: boolean;
}

/** `repeated`: the last link is young enough and stands; otherwise it is new and replaces older ones of its purpose. */
export interface IssuedLink {
  link: Link;
  repeated: boolean;
}

/**
 * Gives a user a link of a purpose, in the caller's transaction, which also writes the mail and the history.
 * Parallel calls for one user wait for each other. The secret is derived from the row (secret.ts). A link that was
 * given with a lifetime of its own (T90) is neither repeated nor replaced by what anybody asks for later.
 */
export async function issueLink(
  tx: Transaction,
  services: Pick<Services, "clock" | "linkKeys">,
  { organization, userId, purpose, invitedById, lifetime, aboutId, ownersDoor = false }: NewLink,
): Promise<IssuedLink> {
  const whose = { organizationId: organization.id, userId, purpose };
  await holdUser(tx, whose);
  const now = services.clock.now();
  const life = lifetime ?? lifeOf(organization, purpose);
  // The undoing of one change has nothing to do with that of another.
  const alike = purpose === "undo" ? { ...whose, aboutId } : whose;
  const older = lifetime === undefined ? { ...alike, ownLifetime: false } : alike;
  const last = await tx.link.findFirst({ where: older, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const readable = last?.ownersDoor === ownersDoor && services.linkKeys.keys.has(last.keyId);
  if (readable && lifetime === undefined && isFresh(last, life, now)) return { link: last, repeated: true };
  await tx.link.updateMany({ where: { ...older, ...openLinks }, data: { replacedAt: now } });
  const link = await tx.link.create({
    data: {
      ...whose,
      id: randomUUID(),
      keyId: services.linkKeys.current,
      invitedById: invitedById ?? last?.invitedById ?? null,
      createdAt: now,
      ownLifetime: lifetime !== undefined,
      aboutId,
      ownersDoor,
      expiresAt: life === "unlimited" ? null : after(now, life),
    },
  });
  return { link, repeated: false };
}

/** How long a link of that purpose is good here. */
export function lifeOf(organization: Organization, purpose: LinkPurpose): Seconds | "unlimited" {
  const { activation, reset } = policyOf(organization);
  return purpose === "activation" ? activation.lifetime : reset.lifetime;
}

/** Young enough to be mailed again; of a very short life only the first half, so that the mail is still of use. */
function isFresh(link: Link, life: Seconds | "unlimited", now: Date): boolean {
  const open = !link.usedAt && !link.replacedAt && !link.revokedAt && (!link.expiresAt || link.expiresAt > now);
  const age = life === "unlimited" ? fresh : (Math.min(fresh, life / 2) as Seconds);
  return open && link.createdAt > before(now, age);
}
