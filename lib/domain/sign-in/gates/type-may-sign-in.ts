import type { Gate } from "../gates";

/** The user type may sign in at all (R16–R18). */
export const typeMaySignIn: Gate = ({ typeMaySignIn: may }) => (may ? null : "type-cannot-sign-in");
