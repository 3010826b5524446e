import type { Gate } from "../gates";

/** Not too many wrong guesses from this class of client (R34, R116). */
export const notLocked: Gate = ({ lock }) => (lock.locked ? "locked" : null);
