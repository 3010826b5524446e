import type { Gate } from "../gates";

/** The roles of the user allow the method that is tried (C24). */
export const methodAllowed: Gate = ({ method, methods }) => (methods.includes(method) ? null : "method-not-allowed");
