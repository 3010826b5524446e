import type { CaseKind, CaseTopic } from "@/prisma/generated/enums";
import type { Sentence } from "../diagnosis/sentence";
import type { SettingChange } from "../policy-changes/setting-values";

/** Every mail the product sends. Each has a letter in lib/adapters/mail/templates and words in every language. */
export const mailKinds = [
  "invitation", // a new account, or a new activation link: carries an activation link
  "reset", // a password reset link, with the username
  "shared-address", // a reset or activation asked for an address of several users: lists the usernames
  "single-sign-on", // a reset or activation asked by somebody who signs in through single sign-on alone
  "cannot-sign-in", // a reset or activation asked for an account whose type may not sign in, or that is suspended
  "already-active", // a new activation asked for an active account
  "reset-before-activation", // a reset asked by somebody who never activated: carries the activation link
  "locked", // the account was locked: how many guesses, until when, the way on
  "new-device", // first sign-in from a new device
  "after-failures", // first success after five or more failures
  "password-changed", // reset, change, activation or a temporary password happened
  "email-confirm", // to a new address: carries the link that confirms it, and nothing that anybody wrote
  "email-change-asked", // to the address on file: another one waits to be confirmed
  "email-changed", // to the old address: it is not on file any more
  "caller-code", // the code that the person on the telephone reads back
  "accounts-merged", // to both addresses: one of two accounts is left
  "link-shown", // an administrator saw the reset link
  "link-waits", // to every owner: somebody at a provider came as a person with a rank, and the link waits for an approval
  "bypass-changed", // to every owner: somebody may go around single sign-on, or no longer
  "bypass-used", // to every owner: somebody signed in past single sign-on
  "owner-door-link", // to an owner: the link by which they set a password for the owners' door
  "owner-door-password", // to every owner: one of them set a password by such a link
  "owner-door-used", // to every owner: one of them came in by the owners' door
  "connection-switched", // to every owner: a connection was switched on or off
  "certificate-ends", // to owners and administrators: a provider's certificate ends soon
  "secret-ends", // to owners and administrators: our secret at a provider ends soon
  "vouch-asked", // to a colleague: is the person on the telephone really this user?
  "policy-changed", // to every owner: what was changed, with a link that takes it back
  "why-told", // how the account stands, sent by an administrator
  "help-asked", // to a colleague whose rank can mend what the asking one cannot
  "case-confirm", // once, to the address that a request came with: carries the way to its page, and nothing that anybody wrote
  "case-changed", // to the confirmed address of a request: there is something to read on its page
  "case-received", // to administrators: requests wait for them
  "sign-up", // to an address that asked for an account: carries the link that proves it, and nothing that anybody wrote
  "ticket-received", // to the operator: tickets wait
  "ticket-answered", // to the administrator who wrote to the operator: there is something to read
] as const;

export type MailKind = (typeof mailKinds)[number];

interface Person {
  username: string;
  /** The person's name, for the greeting. */
  name?: string;
}

/** Where and when something happened; `at` is an ISO time. */
interface Happening extends Person {
  at: string;
  clientAddress?: string | null;
  userAgent?: string | null;
}

/** Somebody did what every owner should know. `about`, `aboutId` and `aboutUsername`: who. */
interface AboutSomebody extends Happening {
  about: string;
  aboutId: string;
  aboutUsername: string;
}

interface CaseMail {
  caseId: string;
  keyId: number;
  number: number;
}

/** What somebody sent who has no access: their own words, which are text and nothing else. */
export interface ReceivedCase {
  id: string;
  number: number;
  kind: CaseKind;
  topic: CaseTopic | null;
  who: string;
  /** The last that they wrote, cut. */
  words: string | null;
  /** They wrote once more. */
  again: boolean;
}

/** What each mail is computed from. Times are ISO strings. No fact is ever a secret: links are derived at rendering. */
export interface MailFacts {
  /** `asked`: the person asked for a new link. */
  invitation: Person & { invitedBy?: string | null; asked?: boolean };
  reset: Person;
  /** `retry`: the page accepts a username, so asking again with one of these helps. */
  "shared-address": { usernames: string[]; purpose: "activation" | "reset"; retry: boolean };
  "single-sign-on": Person;
  "cannot-sign-in": Person & { reason: "suspended" | "type" };
  "already-active": Person;
  /** Without a link the administrator who invited must send a new one. */
  "reset-before-activation": Person & { invitedBy?: string | null };
  locked: Happening & {
    failures: number;
    until: string | null;
    release: "time" | "reset" | "administrator";
    resetOpens: boolean;
    onKnownDevice?: boolean;
    /** False: the type of the account keeps no known browsers. */
    remembersDevice?: boolean;
  };
  "new-device": Happening;
  "after-failures": Happening & { failures: number };
  /** `stillLocked`: what the reset left of a lock; `until` is null where no time opens it. */
  "password-changed": Happening & {
    how: "activated" | "reset" | "changed" | "temporary";
    /** The administrator who made a temporary one. */
    by?: string;
    stillLocked?: { until: string | null };
    /** By a link from the owners' door, where the new one is good. */
    ownersDoor?: boolean;
  };
  /** No name: whoever reads it may be anybody. */
  "email-confirm": { at: string };
  "email-change-asked": Person & { at: string; by: string };
  "email-changed": Person & { at: string; by: string };
  /** The code is derived from the check at rendering. */
  "caller-code": Person & { at: string; by: string; checkId: string; keyId: number };
  "accounts-merged": Person & { gone: string; at: string; by: string };
  "link-shown": Person & { at: string; by: string };
  /** `about`, `aboutId` and `aboutUsername`: as whom they came; `subject`: who they are there, in the provider's words. */
  "link-waits": Person & {
    about: string;
    aboutId: string;
    aboutUsername: string;
    connection: string;
    subject: string;
    at: string;
  };
  "bypass-changed": Person & {
    about: string;
    aboutId: string;
    aboutUsername: string;
    by: string;
    bypass: boolean;
    at: string;
  };
  "bypass-used": AboutSomebody;
  "owner-door-link": Person;
  "owner-door-password": AboutSomebody;
  "owner-door-used": AboutSomebody;
  /** `roles`: those of the connection that allow no password. */
  "connection-switched": Person & {
    by: string;
    connection: string;
    connectionId: string;
    on: boolean;
    roles: string[];
    at: string;
  };
  "certificate-ends": Person & {
    connection: string;
    connectionId: string;
    fingerprint: string;
    until: string;
  };
  /** `day`: `2027-05-30`. */
  "secret-ends": Person & { connection: string; connectionId: string; day: string };
  "vouch-asked": { name: string; by: string; caller: string; until: string };
  "why-told": Person & { message: Sentence };
  /** `about`: the user who cannot get in. */
  "help-asked": { name: string; by: string; about: string; message: Sentence };
  "policy-changed": Person & { by: string; at: string; changes: SettingChange[] };
  /** The secret of the page is derived from the case at rendering. */
  "case-confirm": CaseMail;
  /** The secret is derived from the row at rendering; `life` in seconds. */
  "sign-up": { signUpId: string; keyId: number; life: number; until: string };
  /** `operator`: who wrote. */
  "case-changed": CaseMail & { operator?: boolean };
  /** The first of them that wait; `count` of all. */
  "case-received": { name: string; count: number; cases: ReceivedCase[] };
  /** `organization`: from where it comes, by name and number. */
  "ticket-received": { name: string; count: number; cases: (ReceivedCase & { organization: string })[] };
  "ticket-answered": { name: string; caseId: string; number: number };
}
