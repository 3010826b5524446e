import { before, minutes } from "../duration";
import { type Act, ruleOf } from "./acts";
import type { Ranked } from "./may-act";

/** How long a proof of one's own password is good for sensitive acts (T51). */
export const proofLife = minutes(10);

/** Whether somebody who proved themselves then must do it again for a sensitive act. */
export const needsProof = (authenticatedAt: Date, now: Date): boolean => authenticatedAt <= before(now, proofLife);

/**
 * Whether an act is a sensitive one: where its rule says so, and whatever is done to the own account through the
 * administrators' area, so that a browser left open gives nobody another name in somebody's place.
 */
export const asksProof = (
  act: Act,
  actor: Pick<Ranked, "userId">,
  subject?: Pick<Ranked, "userId"> | null,
): boolean => {
  const { proof, to } = ruleOf(act);
  return proof === true || (to !== undefined && subject?.userId === actor.userId);
};
