import type { Gate } from "../gates";

/** The person has followed an activation link, or was made active; a temporary password leads to the same end. */
export const activated: Gate = ({ activatedAt, temporaryPassword }) =>
  activatedAt || temporaryPassword ? null : "not-activated";
