import type { Gate } from "../gates";

/** The person has followed an activation link, or was made active. */
export const activated: Gate = ({ activatedAt }) => (activatedAt ? null : "not-activated");
