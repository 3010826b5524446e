import { randomUUID } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client";
import { after, hours } from "../duration";
import { addJob } from "../jobs/add-job";
import type { Organization } from "../organizations/organization";
import type { Services, Transaction } from "../services";
import type { MailFacts, MailKind } from "./mail-kind";

export interface NewMail<Kind extends MailKind> {
  organization: Organization;
  /** Null: to whoever sent a request. */
  userId: string | null;
  /** An address on file, never a typed one; but for the one confirmation of an address that was typed (cases/mail-person.ts). */
  address: string;
  language: string;
  kind: Kind;
  facts: MailFacts[Kind];
  /** The link that the mail carries; its secret is derived when the mail is rendered. */
  linkId?: string;
  /** The request that it is about: its row goes with the request's. */
  caseId?: string;
  /** Not sent after this time; 24 hours from now at the latest. */
  expiresAt?: Date | null;
}

/**
 * Puts a mail into the outbox: its row and its job in the caller's transaction, so that it goes out if and
 * only if what it tells of happened. The Message-ID is the same at every try. Returns the mail's id.
 */
export async function queueMail<Kind extends MailKind>(
  tx: Transaction,
  services: Pick<Services, "clock">,
  mail: NewMail<Kind>,
): Promise<string> {
  const { organization, facts, expiresAt, ...rest } = mail;
  const id = randomUUID();
  const now = services.clock.now();
  const longest = after(now, hours(24));
  await tx.mail.create({
    data: {
      ...rest,
      id,
      organizationId: organization.id,
      facts: facts as unknown as Prisma.InputJsonObject,
      messageId: `<${id}@${new URL(organization.origin).hostname}>`,
      createdAt: now,
      expiresAt: expiresAt && expiresAt < longest ? expiresAt : longest,
    },
  });
  const payload = { organizationId: organization.id, mailId: id, attempt: 0 };
  await addJob(tx, services, { name: "send-mail", payload, at: now });
  return id;
}
