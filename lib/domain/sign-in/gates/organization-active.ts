import type { Gate } from "../gates";

/** The organization itself is not suspended by the operator. */
export const organizationActive: Gate = ({ organizationSuspendedAt }) =>
  organizationSuspendedAt ? "organization-inactive" : null;
