import type { Rank } from "@/prisma/generated/enums";
import type { Policy } from "../policy";

/** Who may do one thing, to whom, and what it asks for besides. */
export interface ActRule {
  /** The lowest rank that may do it. */
  least: Exclude<Rank, "none">;
  /**
   * To whom: `peer` nobody of a higher rank, `lower` lower ranks alone, `lower-or-owner` these, and an owner to another
   * owner. Left out where it is done to nobody.
   */
  to?: "peer" | "lower" | "lower-or-owner";
  /** Never to oneself; said where `to` alone would allow it. */
  notSelf?: true;
  /** Also to oneself, whatever `to` says. */
  selfToo?: true;
  /** Asks for the own password again when that was longer ago than lib/domain/authority/proof.ts says. */
  proof?: true;
  /** Asks for a reason: always, or where the policy asks for one. */
  comment?: "always" | "policy";
  /** Changes what somebody is called or who can get in: takes the organization's turn at its users (users-turn.ts). */
  turn?: true;
  /** Whoever is on the telephone must have been confirmed, where the policy says so. */
  caller?: true;
  /** Only in the operator's organization, whose people look after all the others. */
  operator?: true;
  /** Only where the policy offers it. */
  offered?: (policy: Policy) => boolean;
}

/** An act that gives the account into other hands: sensitive in every way, and on lower ranks alone. */
const takeover = { to: "lower", proof: true, comment: "policy", caller: true } as const;

/** An act that can take somebody's way in. */
const shift = { to: "lower-or-owner", turn: true } as const;

/** What the operator's people do to other organizations. */
const operating = { operator: true, proof: true } as const;

/**
 * Who may do what: the one matrix of the administrators' area (T87, T89). Every page and every verb of it asks for one
 * of these acts. Everything that could replace a credential is a takeover, so that none is a way around another.
 */
export const acts = {
  "overview.see": { least: "helpdesk" },
  "why.see": { least: "helpdesk" },
  "tomorrow.see": { least: "helpdesk" },
  "users.see": { least: "helpdesk" },
  "user.see": { least: "helpdesk" },
  "user.confirm-caller": { least: "helpdesk", to: "peer", notSelf: true },
  "user.send-activation": { least: "helpdesk", to: "peer" },
  "user.send-reset": { least: "helpdesk", to: "peer" },
  "user.send-mail-again": { least: "helpdesk", to: "peer" },
  "user.unlock": { least: "helpdesk", to: "peer", notSelf: true, offered: ({ lock }) => lock.adminOpens },
  "user.tell-why": { least: "helpdesk", to: "peer" },
  "user.ask-for-help": { least: "helpdesk" },
  "user.end-sessions": { least: "helpdesk", to: "peer", notSelf: true },
  "user.forget-devices": { least: "helpdesk", to: "peer", notSelf: true },
  "user.set-temporary-password": { least: "helpdesk", ...takeover, offered: ({ admin }) => admin.maySetPassword },
  "user.show-link": { least: "administrator", ...takeover, offered: ({ admin }) => admin.mayShowLinks },
  "user.change-email": { least: "administrator", ...takeover, selfToo: true, turn: true },
  "user.change-username": {
    least: "administrator",
    to: "lower-or-owner",
    notSelf: true,
    proof: true,
    comment: "policy",
    turn: true,
  },
  "user.add-to-list": { least: "helpdesk", to: "peer", notSelf: true, comment: "always" },
  "user.merge": { least: "administrator", ...takeover, comment: "always", turn: true },
  "user.add": { least: "administrator", proof: true, turn: true },
  "user.edit": { least: "administrator", to: "peer" },
  "user.change-type": { least: "administrator", ...shift, notSelf: true, proof: true, comment: "policy" },
  "user.change-roles": { least: "administrator", ...shift, to: "peer", proof: true, comment: "policy" },
  "user.change-rank": { least: "administrator", ...shift, notSelf: true, proof: true, comment: "policy" },
  "user.suspend": { least: "administrator", ...shift, notSelf: true, comment: "policy" },
  "user.resume": { least: "administrator", to: "lower-or-owner", notSelf: true, comment: "policy" },
  "user.remove": { least: "administrator", ...shift, notSelf: true, proof: true, comment: "always" },
  "user.approve-identity": {
    least: "administrator",
    to: "lower-or-owner",
    notSelf: true,
    proof: true,
    comment: "policy",
  },
  "user.refuse-identity": {
    least: "administrator",
    to: "lower-or-owner",
    selfToo: true,
    proof: true,
    comment: "policy",
  },
  "user.change-aliases": { least: "administrator", ...takeover },
  "user.change-bypass": {
    least: "administrator",
    ...shift,
    notSelf: true,
    proof: true,
    comment: "always",
  },
  "users.bulk": { least: "administrator", proof: true, comment: "policy" },
  "attempt.compare": { least: "helpdesk" },
  "requests.see": { least: "helpdesk" },
  "request.work": { least: "helpdesk" },
  "requests.close-many": { least: "administrator" },
  "ticket.open": { least: "helpdesk" },
  "request.approve": { least: "administrator", proof: true, turn: true },
  "types.see": { least: "administrator" },
  "types.change": { least: "administrator", proof: true, comment: "policy", turn: true },
  "roles.see": { least: "administrator" },
  "roles.change": { least: "administrator", proof: true, comment: "policy", turn: true },
  "sso.see": { least: "administrator" },
  "sso.change": { least: "administrator", proof: true, comment: "policy", turn: true },
  "answers.see": { least: "helpdesk" },
  "lists.see": { least: "administrator" },
  "lists.upload": { least: "administrator" },
  "lists.edit": { least: "administrator", comment: "always" },
  "lists.confirm": { least: "administrator", proof: true, comment: "policy", turn: true },
  "policy.see": { least: "administrator" },
  "policy.change": { least: "administrator", proof: true, comment: "policy" },
  "branding.see": { least: "administrator" },
  "branding.change": { least: "administrator", proof: true, comment: "policy" },
  "status.see": { least: "helpdesk" },
  "status.tell": { least: "administrator", proof: true, comment: "policy" },
  "audit.see": { least: "administrator" },
  "audit.export": { least: "administrator", proof: true },
  "operator.see": { least: "helpdesk", operator: true },
  "operator.resend-invitation": { least: "helpdesk", ...operating },
  "operator.correct-address": { least: "administrator", ...operating, comment: "always" },
  "operator.create-organization": { least: "administrator", ...operating },
  "operator.move-organization": { least: "administrator", ...operating, comment: "policy" },
  "operator.suspend-organization": { least: "administrator", ...operating, comment: "always" },
  "operator.resume-organization": { least: "administrator", ...operating, comment: "policy" },
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof acts;

/** The rule of an act, as one shape. */
export const ruleOf = (act: Act): ActRule => acts[act];
