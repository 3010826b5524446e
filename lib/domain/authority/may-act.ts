import type { Rank } from "@/prisma/generated/enums";
import type { Policy } from "../policy";
import type { RefusalCode } from "../refusal";
import { type Act, type ActRule, ruleOf } from "./acts";
import { outranks } from "./ranks";

export interface Ranked {
  userId: string;
  rank: Rank;
}

/**
 * Why somebody of a rank may not do this, to this user where it is done to one; `null` when they may. Says nothing of
 * the password, the reason and the caller that an act can ask for besides (authorize.ts). Pages hide by it what would
 * be refused.
 */
export function mayAct(policy: Policy, actor: Ranked, act: Act, subject?: Ranked | null): RefusalCode | null {
  const rule = ruleOf(act);
  if (outranks(rule.least, actor.rank)) return "not-allowed";
  const refused = rule.to && subject ? refuseSubject(rule, actor, subject) : null;
  if (refused) return refused;
  return rule.offered?.(policy) === false ? "not-offered" : null;
}

function refuseSubject({ to, notSelf, selfToo }: ActRule, actor: Ranked, subject: Ranked): RefusalCode | null {
  const self = actor.userId === subject.userId;
  if (self && selfToo) return null;
  if (self && (notSelf || to === "lower")) return "own-account";
  if (outranks(subject.rank, actor.rank)) return "higher-rank";
  const equal = !outranks(actor.rank, subject.rank);
  const ownersAmongThemselves = to === "lower-or-owner" && actor.rank === "owner";
  return equal && to !== "peer" && !ownersAmongThemselves ? "higher-rank" : null;
}
