import type { Gate } from "../gates";

/**
 * The person has followed an activation link, or was made active; a temporary password leads to the same end. Who comes
 * through a connection needs no link: an organization's own provider proved them (R38, R109).
 */
export const activated: Gate = ({ activatedAt, temporaryPassword, through }) =>
  activatedAt || temporaryPassword || through !== null ? null : "not-activated";
