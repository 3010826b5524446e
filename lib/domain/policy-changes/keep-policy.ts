import { randomUUID } from "node:crypto";
import type { Actor } from "../authority/actor";
import { record } from "../history/record";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { mailUndo } from "./mail-undo";
import type { WishedPolicy } from "./policy-wish";
import { storedPolicy } from "./setting-values";

/**
 * Puts a policy into force as part of the caller's act, which holds the organization and has asked whether it may be:
 * with its event, and a link for every owner that takes it back. Whatever changes a setting goes this way, from whichever
 * page. Returns how many owners were mailed.
 */
export async function keepPolicy(
  tx: Transaction,
  services: Services,
  visit: Visit,
  actor: Actor,
  { policy, preset, changes }: WishedPolicy,
): Promise<number> {
  const { organization } = visit;
  const now = services.clock.now();
  const changeId = randomUUID();
  const before = storedPolicy(policyOf(organization));
  const after = storedPolicy(policy);
  await tx.organization.update({ where: { id: organization.id }, data: { policy: after, preset } });
  const presetsOf = { presetBefore: organization.preset, presetAfter: preset };
  const about = { organizationId: organization.id, actorId: actor.userId, createdAt: now };
  await tx.policyChange.create({ data: { id: changeId, ...about, before, after, ...presetsOf } });
  const told = Object.fromEntries(changes.map(({ path, from, to }) => [path, { from, to }]));
  await record(tx, now, visit, { kind: "policy.changed", details: { changeId, changes: told, ...presetsOf } });
  return mailUndo(tx, services, visit, { changeId, by: actor.name, changes });
}
