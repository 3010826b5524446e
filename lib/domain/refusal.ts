/**
 * Every way in which Latchkey says no. Each code has, in every language of `messages/`, a sentence for
 * the person, a sentence for the administrator and the fix; a code without them fails the type check.
 */
export const refusalCodes = [
  // gates of sign-in, in the order of lib/domain/sign-in/gates.ts
  "organization-inactive",
  "suspended",
  "method-not-allowed",
  "locked",
  "type-cannot-sign-in",
  "not-activated",
  // what a sign-in answers when no gate may be named
  "invalid-credentials",
  "login-failed",
  "email-not-recognized",
  "email-shared",
  "unknown-account",
  "wrong-password",
  "wrong-current-password",
  "device-locked",
  "attempts-in-flight",
  "busy",
  // links
  "link-invalid",
  "link-expired",
  "link-used",
  "link-replaced",
  "link-revoked",
  "link-foreign",
  "link-other-tab",
  "link-cookie-missing",
  "link-confirmation-invalid",
  "link-reset-token-invalid",
  "terms-not-agreed",
  "self-service-off",
  "activation-by-administrator",
  // passwords
  "password-too-short",
  "password-too-long",
  "password-common",
  "password-context",
  "password-breached",
  "password-repeat-differs",
  // forms and limits
  "field-missing",
  "field-too-long",
  "field-invalid",
  "too-many-from-address",
  "too-many-mails",
  "not-signed-in",
  // administration by command line
  "organization-unknown",
  "user-unknown",
  "already-active",
  "username-taken",
  "username-invalid",
  "email-invalid",
  "email-is-username",
  "origin-invalid",
  "origin-taken",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
