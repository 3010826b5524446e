import { randomUUID } from "node:crypto";
import type { Mail } from "@/prisma/generated/client";
import { record } from "../history/record";
import { addJob, type JobPayloads } from "../jobs/add-job";
import { openLinks } from "../links/open-links";
import type { Organization } from "../organizations/organization";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import { commandVisit } from "../visit";
import { nextTry } from "./retry-schedule";

/** What came of one try at handing a mail over. `permanent`: the server will never take it. */
export interface MailReply {
  accepted: boolean;
  permanent: boolean;
  /** Who answered, such as `mx.example.org:25`. */
  server: string;
  /** The server's own words, or what went wrong on the way. */
  words: string;
  /** Under which a mail service keeps it, and will report on it (take-mail-report.ts). */
  providerId?: string;
}

/** Renders a mail and hands it to a transport; given by the worker. An expected failure is a reply, not an exception. */
export type HandOver = (mail: Mail, organization: Organization) => Promise<MailReply>;

/**
 * One try at one mail of the outbox. Writes the server's words, the mail's state, the history and the job of the
 * next try in one transaction. Running the same job twice changes nothing the second time. A mail whose link
 * or whose own life is over is not sent.
 */
export async function deliverMail(
  services: Services,
  handOver: HandOver,
  { organizationId, mailId, attempt }: JobPayloads["send-mail"],
): Promise<void> {
  const mail = await services.db.mail.findFirst({
    where: { id: mailId, organizationId, state: "queued", attempts: attempt },
  });
  if (!mail) return;
  const organization = await services.db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    omit: { logo: true },
  });
  const reply = (await isStillWanted(services, mail)) ? await handOver(mail, organization) : null;
  await services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const next = reply && !reply.accepted && !reply.permanent ? nextTry({ ...mail, attempts: attempt + 1 }, now) : null;
    const state = reply?.accepted ? "accepted" : reply?.permanent ? "refused" : next ? "queued" : "expired";
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, organizationId, state: "queued", attempts: attempt },
      data: {
        state,
        attempts: reply ? attempt + 1 : attempt,
        settledAt: next ? null : now,
        providerId: reply?.providerId,
      },
    });
    if (count === 0) return;
    if (reply) await keepWords(tx, mail, reply, now);
    if (next)
      return addJob(tx, services, {
        name: "send-mail",
        payload: { organizationId, mailId, attempt: attempt + 1 },
        at: next,
      });
    const { userId, linkId, kind } = mail;
    const fact = { userId, linkId: linkId ?? undefined, mailId, details: { mail: kind } };
    const outcome = reply?.accepted
      ? { kind: "mail.accepted" as const }
      : { kind: "mail.refused" as const, reason: state };
    await record(tx, now, commandVisit(organization), { ...outcome, ...fact });
  });
}

async function isStillWanted({ db, clock }: Services, mail: Mail): Promise<boolean> {
  if (mail.expiresAt <= clock.now()) return false;
  if (!mail.linkId) return true;
  const open = await db.link.findFirst({
    where: { id: mail.linkId, organizationId: mail.organizationId, ...openLinks },
    select: { id: true },
  });
  return open !== null;
}

async function keepWords(tx: Transaction, mail: Mail, reply: MailReply, at: Date): Promise<void> {
  const { accepted, permanent } = reply;
  await tx.mailReply.create({
    data: {
      id: randomUUID(),
      organizationId: mail.organizationId,
      mailId: mail.id,
      at,
      accepted,
      permanent,
      server: printable(reply.server),
      words: printable(reply.words, 1_000),
    },
  });
}
