import type { Act } from "@/lib/domain/authority/acts";
import { routes } from "@/lib/routes";

/** The side bar: each place with the act that its page asks for. */
export const adminPlaces = [
  { href: routes.admin, label: "today", act: "overview.see" },
  { href: routes.adminWhy, label: "why", act: "why.see" },
  { href: routes.adminRequests, label: "requests", act: "requests.see" },
  { href: routes.adminTomorrow, label: "tomorrow", act: "tomorrow.see" },
  { href: routes.adminUsers, label: "users", act: "users.see" },
  { href: routes.adminTypes, label: "types", act: "types.see" },
  { href: routes.adminRoles, label: "roles", act: "roles.see" },
  { href: routes.adminSso, label: "sso", act: "answers.see" },
  { href: routes.adminLists, label: "lists", act: "lists.see" },
  { href: routes.adminPolicy, label: "policy", act: "policy.see" },
  { href: routes.adminBranding, label: "branding", act: "branding.see" },
  { href: routes.adminStatus, label: "status", act: "status.see" },
  { href: routes.adminAudit, label: "audit", act: "audit.see" },
  { href: routes.operator, label: "operator", act: "operator.see" },
] as const satisfies readonly { href: string; label: string; act: Act }[];
