/** Why sessions end and devices become unknown other than by their person, for history. */
export type EndReason =
  | "password-changed"
  | "password-reset"
  | "activated"
  | "administrator"
  | "suspended"
  | "type-changed"
  | "list-left"
  | "temporary-password"
  | "email-changed"
  | "merged"
  | "removed"
  | "organization-suspended"
  | "link-removed"
  | "provider";
