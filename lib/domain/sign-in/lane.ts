/** Guesses of every browser that is not a known device of the account are counted together in this lane. */
export const strangersLane = "00000000-0000-0000-0000-000000000000";

/** How long a guess may be in flight before its reservation is given up for dead (a crash), in milliseconds. */
export const reservationLife = 30_000;

/** Where guesses at one user from one class of client are counted. */
export interface Lane {
  organizationId: string;
  userId: string;
  lane: string;
}
