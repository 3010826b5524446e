import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { holdOrganization } from "../organizations/hold-organization";
import { policyOf } from "../policy";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { newlyShort } from "./falls-short";
import { keepPolicy } from "./keep-policy";
import { type PolicyWish, policySeal, wishedPolicy } from "./policy-wish";
import { readLastChange } from "./read-last-change";
import { refuseAuthor } from "./refuse-author";
import { refuseUnknownNames } from "./refuse-unknown-names";

export interface PolicyInput {
  wish: PolicyWish;
  /** The seal of the policy that the author saw (policySeal). */
  seen: string;
  /** The author means it, although a setting then falls short of a standard (T28). */
  accepted: boolean;
  comment?: string | null;
}

/**
 * Changes the organization's policy: refused when somebody else changed it meanwhile, when it would keep its author out,
 * and when it falls short of a standard without the author's word. Every owner is mailed a link that takes it back.
 */
export const changePolicy = (
  services: Services,
  given: Visit,
  { wish, seen, accepted, comment }: PolicyInput,
): Promise<Result<{ changed: number; owners: number }>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "policy.change", { comment });
    if (!permit.ok) return permit;
    const { organization } = visit;
    const { actor } = permit.value;
    if (policySeal(organization) !== seen) return meanwhile(tx, visit);
    const wished = wishedPolicy(organization, wish);
    if (!wished.ok) return wished;
    const { policy, changes, preset } = wished.value;
    if (changes.length === 0 && preset === organization.preset) return refuse("policy-unchanged");
    if (newlyShort(policyOf(organization), policy).length > 0 && !accepted) return refuse("policy-not-accepted");
    const unknown = await refuseUnknownNames(tx, organization.id, changes);
    if (unknown) return { ok: false, refusal: unknown };
    const kept: Refusal | null = await refuseAuthor(services, tx, visit, actor, policy);
    if (kept) return { ok: false, refusal: kept };
    const noted = await takeNote(tx, visit, { comment });
    const owners = await keepPolicy(tx, services, noted, actor, wished.value);
    return done({ changed: changes.length, owners });
  });

async function meanwhile(tx: Transaction, { organization }: Visit) {
  const last = await readLastChange(tx, organization);
  return last
    ? refuse("policy-changed-meanwhile", { who: last.by ?? "", at: last.at })
    : refuse("policy-changed-meanwhile");
}
