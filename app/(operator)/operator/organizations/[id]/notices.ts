/** What can have been done to an organization a moment ago. */
export const organizationNotices = ["opened", "moved", "suspended", "resumed", "resent", "corrected"] as const;

export type OrganizationNotice = (typeof organizationNotices)[number];
