import type { MailKind } from "./mail-kind";

/**
 * Whose address a mail goes to. `on-file`: a user's, as it is on file now or was until what the mail tells of. `confirmed`:
 * that of whoever sent a request, once they said in a mail to it that it is theirs. `unproven`: one that somebody typed;
 * such a mail goes out once, to find out whether it is theirs, and holds nothing that anybody wrote.
 */
export type Addressee = "on-file" | "confirmed" | "unproven";

/** To whom mails of each kind go; a new kind must say it. A test holds the places that queue mails against it. */
export const addressees: Record<MailKind, Addressee> = {
  invitation: "on-file",
  reset: "on-file",
  "shared-address": "on-file",
  "single-sign-on": "on-file",
  "cannot-sign-in": "on-file",
  "already-active": "on-file",
  "reset-before-activation": "on-file",
  locked: "on-file",
  "new-device": "on-file",
  "after-failures": "on-file",
  "password-changed": "on-file",
  "email-confirm": "unproven",
  "email-change-asked": "on-file",
  "email-changed": "on-file",
  "caller-code": "on-file",
  "accounts-merged": "on-file",
  "link-shown": "on-file",
  "vouch-asked": "on-file",
  "policy-changed": "on-file",
  "why-told": "on-file",
  "help-asked": "on-file",
  "case-confirm": "unproven",
  "case-changed": "confirmed",
  "case-received": "on-file",
  "sign-up": "unproven",
  "ticket-received": "on-file",
  "ticket-answered": "on-file",
  "link-waits": "on-file",
  "bypass-changed": "on-file",
  "bypass-used": "on-file",
  "owner-door-link": "on-file",
  "owner-door-password": "on-file",
  "owner-door-used": "on-file",
  "connection-switched": "on-file",
  "certificate-ends": "on-file",
  "secret-ends": "on-file",
};
