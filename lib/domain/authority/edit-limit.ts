import type { Policy } from "../policy";
import type { Act } from "./acts";
import { mayAct, type Ranked } from "./may-act";

/** What is written of a user, each with the act that changes it. */
const editActs = [
  "user.edit",
  "user.change-username",
  "user.change-email",
  "user.change-type",
  "user.change-roles",
  "user.change-rank",
] as const satisfies Act[];

/**
 * Why somebody may not change everything that is written of a user; `null` when they may: their `rank` changes nothing
 * of anybody, it is their own account (`self`), the user's rank is as high or `higher`, or both are `owners`, whose addresses are their own.
 */
export type EditLimit = "rank" | "self" | "higher" | "owners";

export function editLimit(policy: Policy, actor: Ranked, subject: Ranked): EditLimit | null {
  const codes = new Set(editActs.map((act) => mayAct(policy, actor, act, subject)));
  if (codes.has("not-allowed")) return "rank";
  if (codes.has("own-account")) return "self";
  if (!codes.has("higher-rank")) return null;
  return actor.rank === "owner" ? "owners" : "higher";
}
