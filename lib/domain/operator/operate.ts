import type { Actor } from "../authority/actor";
import type { Act } from "../authority/acts";
import { type FieldChanges, takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { holdOrganization } from "../organizations/hold-organization";
import type { Organization } from "../organizations/organization";
import { type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import { operatorVisit } from "./operator-visit";
import { recordActed } from "./record-acted";

export interface GivenOrganization {
  now: Date;
  actor: Actor;
  /** As it is while it is held. */
  organization: Organization;
  /** The visit to write the organization's history with: its events carry the reason, and these changes. */
  noted(about?: { userId?: string; changes?: FieldChanges }): Promise<Visit>;
}

interface About {
  organizationId: string;
  comment?: string | null;
}

/**
 * An act of the operator's on another organization, in one transaction: authorized where the operator is, the
 * organization held, done, and written down in both histories. A refusal of `work` must come before its first write.
 */
export function operate<Value>(
  services: Services,
  visit: Visit,
  act: Act,
  { organizationId, comment }: About,
  work: (tx: Transaction, given: GivenOrganization) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, act, { comment });
    if (!permit.ok) return permit;
    const found = await tx.organization.findUnique({ where: { id: organizationId }, omit: { logo: true } });
    if (!found) return refuse("organization-unknown");
    await takeUsersTurn(tx, organizationId);
    const theirs = await holdOrganization(tx, operatorVisit(found, visit));
    const { organization } = theirs;
    const now = services.clock.now();
    const { actor } = permit.value;
    const noted: GivenOrganization["noted"] = (about = {}) => takeNote(tx, theirs, { ...about, comment });
    const result = await work(tx, { now, actor, organization, noted });
    if (result.ok) await recordActed(tx, now, await takeNote(tx, visit, { comment }), act, organization);
    return result;
  });
}
