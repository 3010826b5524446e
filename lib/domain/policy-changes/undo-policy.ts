import { record } from "../history/record";
import { openLinks } from "../links/open-links";
import { holdOrganization } from "../organizations/hold-organization";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { readUndo } from "./read-undo";
import type { Undo } from "./undo-of";

/**
 * Takes a change of the policy back, by the link that an owner was mailed: once, for all owners together. What was
 * changed again since stays as it is. Of parallel uses exactly one wins, because they take turns at the organization.
 */
export const undoPolicy = (
  services: Services,
  given: Visit,
  { secret, linkId }: { secret: string; linkId: string },
): Promise<Result<Pick<Undo, "restores" | "stays">>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const usable = await readUndo(services, tx, visit, secret);
    if (!usable.ok) return usable;
    const { link, change, undo } = usable.value;
    if (link.id !== linkId) return refuse("link-other-tab");
    const { restores, stays, policy, preset } = undo;
    if (restores.length === 0) return refuse("policy-unchanged");
    const now = services.clock.now();
    const organizationId = visit.organization.id;
    await tx.link.update({ where: { id: link.id, organizationId }, data: { usedAt: now } });
    const others = { organizationId, purpose: "undo", aboutId: change.id, ...openLinks } as const;
    await tx.link.updateMany({ where: others, data: { revokedAt: now } });
    await tx.organization.update({ where: { id: organizationId }, data: { policy, preset } });
    await tx.policyChange.update({ where: { id: change.id, organizationId }, data: { undoneAt: now } });
    const changes = Object.fromEntries(restores.map(({ path, from, to }) => [path, { from, to }]));
    await record(tx, now, visit, {
      kind: "policy.undone",
      userId: link.userId,
      linkId: link.id,
      details: { changeId: change.id, changes, stays, presetBefore: visit.organization.preset, presetAfter: preset },
    });
    return done({ restores, stays });
  });
