import type { EventKind } from "./record";

/** The kinds of events that somebody looks for together. What is in none of them is found under everything. */
export const eventGroups = {
  "sign-ins": ["sign-in.succeeded"],
  refusals: ["sign-in.refused", "limit.reached", "authorization.refused"],
  locks: ["lock.closed", "lock.opened"],
  links: [
    "link.issued",
    "link.repeated",
    "link.requested",
    "link.opened",
    "link.reached",
    "link.used",
    "link.refused",
    "link.shown",
  ],
  passwords: ["password.set", "password.changed", "password.made-temporary"],
  sessions: ["session.ended", "device.known", "device.revoked"],
  mails: ["mail.accepted", "mail.refused", "mail.bounced", "mail.complained", "user.told-why", "user.help-asked"],
  people: [
    "user.created",
    "user.invited",
    "user.changed",
    "user.suspended",
    "user.resumed",
    "user.removed",
    "user.merged",
    "sign-up.asked",
    "sign-up.mailed",
    "sign-up.refused",
    "sign-up.confirmed",
    "email.change-asked",
    "email.changed",
    "terms.agreed",
    "identity.linked",
    "identity.waits",
    "identity.approved",
    "identity.removed",
    "bulk.started",
    "bulk.finished",
  ],
  callers: ["caller.asked", "caller.confirmed", "caller.refused", "attempt.compared"],
  requests: [
    "case.opened",
    "case.added",
    "case.confirmed",
    "case.refused",
    "case.assigned",
    "case.noted",
    "case.asked",
    "case.answered",
    "case.declined",
    "case.many-declined",
    "case.approved",
    "case.linked",
    "case.closed",
  ],
  settings: [
    "organization.created",
    "organization.changed",
    "organization.suspended",
    "organization.resumed",
    "operator.acted",
    "policy.changed",
    "policy.undone",
    "branding.changed",
    "notice.posted",
    "notice.ended",
    "type.changed",
    "role.changed",
    "connection.changed",
    "portal.changed",
  ],
  lists: ["list.confirmed", "list.failed", "list.discarded", "list.left", "list.entry-added", "list.entry-removed"],
  exports: ["audit.exported"],
} as const satisfies Record<string, readonly EventKind[]>;

export type EventGroup = keyof typeof eventGroups;

/** `acts`: what somebody did to another, or to the organization: what administrators do. */
export const eventChoices = ["acts", ...(Object.keys(eventGroups) as EventGroup[])] as const;

export type EventChoice = (typeof eventChoices)[number];

export const isEventChoice = (word: string): word is EventChoice => (eventChoices as readonly string[]).includes(word);
