import type { Gate } from "../gates";

/** Not too many wrong guesses from this class of client (R34, R116); only passwords are guessed (R122). */
export const notLocked: Gate = ({ lock, through }) => (lock.locked && through === null ? "locked" : null);
