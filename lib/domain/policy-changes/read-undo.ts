import type { PolicyChange } from "@/prisma/generated/client";
import { linkRefusal } from "../links/link-refusal";
import { type ProvenLink, readLink } from "../links/read-link";
import type { RefusalCode } from "../refusal";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { type Undo, undoOf } from "./undo-of";

/** An undo link that can be used, and what it would do now. */
export interface UsableUndo {
  link: ProvenLink;
  change: PolicyChange;
  undo: Undo;
  /** Who made the change, by name; null when they are no longer there. */
  by: string | null;
}

/** The undo link that a secret proves, as it stands. It works for whoever holds it, signed in or out. Consumes nothing. */
export async function readUndo(
  services: Services,
  tx: Transaction,
  { organization }: Visit,
  secret: string,
): Promise<Result<UsableUndo>> {
  const link = await readLink({ ...services, db: tx as Services["db"] }, organization, "undo", secret);
  const organizationId = organization.id;
  const change = link?.aboutId && (await tx.policyChange.findFirst({ where: { id: link.aboutId, organizationId } }));
  if (!link || !change) return refuse("link-invalid");
  const code = (await noOwner(tx, link)) ?? linkRefusal(link, services.clock.now());
  const at = change.undoneAt ?? link.usedAt ?? link.expiresAt;
  if (change.undoneAt || code) return refuse(change.undoneAt ? "link-used" : (code ?? "link-used"), at ? { at } : {});
  const author = await tx.user.findFirst({ where: { id: change.actorId, organizationId }, select: { name: true } });
  return done({ link, change, undo: undoOf(organization, change), by: author?.name ?? null });
}

/** Whoever is no owner any more, or was suspended, has no say. */
async function noOwner(tx: Transaction, { userId, organizationId }: ProvenLink): Promise<RefusalCode | null> {
  const where = { id: userId, organizationId, rank: "owner", suspendedAt: null } as const;
  return (await tx.user.count({ where })) === 1 ? null : "link-revoked";
}
