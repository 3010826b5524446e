import type { Gate } from "../gates";

/** The eligibility list in force has the person, where it decides who may sign in (R93, R120, C26). */
export const onList: Gate = ({ listed }) => (listed === false ? "not-on-list" : null);
