import { before, minutes } from "../duration";

/** How long a proof of one's own password is good for sensitive acts (T51). */
export const proofLife = minutes(10);

/** Whether somebody who proved themselves then must do it again for a sensitive act. */
export const needsProof = (authenticatedAt: Date, now: Date): boolean => authenticatedAt <= before(now, proofLife);
