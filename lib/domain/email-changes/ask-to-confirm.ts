import { randomUUID } from "node:crypto";
import { type Given, takeNote } from "../authority/administer";
import { hours } from "../duration";
import { record } from "../history/record";
import { issueLink } from "../links/issue-link";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import type { Visit } from "../visit";
import { cancelEmailChanges } from "./apply-email";

/** How long a new address can be confirmed. */
const lifetime = hours(24);

/**
 * Writes a change of address down that waits until its holder confirms it, and mails both: the new address one
 * confirmation without anybody's words in it, the address on file the news. A change that waited already is void.
 */
export async function askToConfirm(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { now, actor, subject }: Given,
  { email, comment }: { email: string; comment?: string | null },
): Promise<void> {
  const { organization } = visit;
  const { userId, username, name } = subject;
  const theirs = { organizationId: organization.id, userId };
  await cancelEmailChanges(tx, theirs, now);
  await tx.user.update({
    where: { id: userId, organizationId: theirs.organizationId },
    data: { revision: { increment: 1 } },
  });
  const change = { id: randomUUID(), email, emailKey: canonical(email), requestedById: actor.userId, createdAt: now };
  await tx.emailChange.create({ data: { ...theirs, ...change } });
  const aboutId = change.id;
  const { link } = await issueLink(tx, services, { organization, userId, purpose: "email", lifetime, aboutId });
  const language = subject.language ?? organization.language;
  const at = now.toISOString();
  const to = { organization, userId, language };
  const mailId = await queueMail(tx, services, {
    ...{ ...to, address: email, kind: "email-confirm" as const, facts: { at } },
    ...{ linkId: link.id, expiresAt: link.expiresAt },
  });
  if (subject.email) {
    const facts = { username, name, at, by: actor.name };
    await queueMail(tx, services, { ...to, address: subject.email, kind: "email-change-asked", facts });
  }
  const noted = await takeNote(tx, visit, { userId, comment, changes: { email: { from: subject.email, to: email } } });
  await record(tx, now, noted, {
    ...{ kind: "email.change-asked", userId, linkId: link.id, mailId },
    details: { fields: ["email"] },
  });
}
