import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import { reportDetails } from "../diagnosis/browser-report";
import type { Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";

/** What an access event can be about. One name for one thing that happened. */
export type EventKind =
  | "sign-in.succeeded"
  | "sign-in.refused"
  | "lock.closed"
  | "lock.opened"
  | "link.issued"
  | "link.repeated"
  | "link.opened"
  | "link.reached"
  | "link.refused"
  | "link.used"
  | "link.requested"
  | "password.set"
  | "password.changed"
  | "session.ended"
  | "device.known"
  | "device.revoked"
  | "mail.accepted"
  | "mail.refused"
  | "mail.bounced"
  | "mail.complained"
  | "limit.reached"
  | "organization.created"
  | "organization.changed"
  | "organization.suspended"
  | "organization.resumed"
  | "operator.acted"
  | "user.created"
  | "user.invited"
  | "user.changed"
  | "user.suspended"
  | "user.resumed"
  | "user.removed"
  | "user.merged"
  | "user.told-why"
  | "user.help-asked"
  | "password.made-temporary"
  | "link.shown"
  | "caller.asked"
  | "caller.confirmed"
  | "caller.refused"
  | "attempt.compared"
  | "email.change-asked"
  | "email.changed"
  | "case.opened"
  | "case.added"
  | "case.confirmed"
  | "case.refused"
  | "case.assigned"
  | "case.noted"
  | "case.asked"
  | "case.answered"
  | "case.declined"
  | "case.many-declined"
  | "case.approved"
  | "case.linked"
  | "case.closed"
  | "sign-up.asked"
  | "sign-up.mailed"
  | "sign-up.refused"
  | "sign-up.confirmed"
  | "policy.changed"
  | "policy.undone"
  | "branding.changed"
  | "notice.posted"
  | "notice.ended"
  | "type.changed"
  | "role.changed"
  | "portal.changed"
  | "bulk.started"
  | "bulk.finished"
  | "list.confirmed"
  | "list.failed"
  | "list.discarded"
  | "list.left"
  | "list.entry-added"
  | "list.entry-removed"
  | "audit.exported"
  | "authorization.refused"
  | "terms.agreed"
  | "identity.linked"
  | "identity.waits"
  | "identity.approved"
  | "identity.removed"
  | "connection.changed";

export interface AccessFact {
  kind: EventKind;
  reason?: string;
  method?: SignInMethod;
  userId?: string | null;
  linkId?: string;
  mailId?: string;
  deviceId?: string;
  sessionId?: string;
  /** For an identifier that matches nobody (lib/domain/history/unknown-identifier.ts). */
  identifier?: { hash: Buffer; length: number };
  details?: Prisma.InputJsonObject;
}

/** Writes one row of history in the caller's transaction: if it fails, what it tells of fails with it (T85). */
export async function record(tx: Transaction, at: Date, visit: Visit, fact: AccessFact): Promise<void> {
  await tx.$executeRaw(recording(at, visit, fact));
}

/** The statement of `record`, to be made together with others. */
export function recording(at: Date, visit: Visit, fact: AccessFact): Prisma.Sql {
  const { identifier, ...rest } = fact;
  const details = withNote(visit, withReport(visit, rest));
  return Prisma.sql`
    INSERT INTO access_event (organization_id, at, kind, reason, method, actor_id, user_id, link_id, mail_id, device_id,
      session_id, identifier_hash, identifier_length, client_address, user_agent, request_id, details)
    VALUES (${visit.organization.id}::uuid, ${at}, ${rest.kind}, ${rest.reason ?? null}, ${rest.method ?? null}::"SignInMethod",
      ${visit.actorId}::uuid, ${rest.userId ?? null}::uuid, ${rest.linkId ?? null}::uuid, ${rest.mailId ?? null}::uuid,
      ${rest.deviceId ?? null}::uuid, ${rest.sessionId ?? null}::uuid, ${identifier?.hash ?? null}, ${identifier?.length ?? null},
      ${visit.clientAddress}, ${visit.userAgent === null ? null : printable(visit.userAgent)}, ${visit.requestId},
      ${details ? JSON.stringify(details) : null}::jsonb)`;
}

// Those whose code a person may read out: what the browser told helps to explain them.
const explained: ReadonlySet<EventKind> = new Set(["sign-in.refused", "link.requested", "link.refused"]);

/** What an event says besides, with what the browser told where that explains it. */
const withReport = ({ browser }: Visit, { kind, details }: AccessFact): Prisma.InputJsonObject | undefined => {
  // Who gets in with a browser that keeps no cookie is outside again at once (R85).
  const lost = kind === "sign-in.succeeded" && browser?.cookies === "blocked";
  return browser && (lost || explained.has(kind)) ? { ...details, ...reportDetails(browser) } : details;
};

/** What an event says besides: that the operator did it, and the note that tells why and what changed. */
export const withNote = (
  { noteId, byOperator }: Visit,
  details?: Prisma.InputJsonObject,
): Prisma.InputJsonObject | undefined =>
  noteId || byOperator ? { ...details, ...(byOperator && { by: "operator" }), ...(noteId && { noteId }) } : details;
