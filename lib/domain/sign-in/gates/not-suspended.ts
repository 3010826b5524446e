import type { Gate } from "../gates";

/** No administrator has suspended the user; nothing but an administrator lifts it. */
export const notSuspended: Gate = ({ suspendedAt }) => (suspendedAt ? "suspended" : null);
