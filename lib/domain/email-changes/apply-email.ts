import { takeNote } from "../authority/administer";
import { record } from "../history/record";
import { openWaysIn } from "../links/open-links";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import { canonical } from "../text";
import type { Visit } from "../visit";

interface Whose {
  userId: string;
  username: string;
  name: string;
  /** The address on file until now. */
  email: string | null;
  language: string | null;
  /** The administrator who entered the new one. */
  by: { name: string } | null;
}

/**
 * Puts a new address on file, in the caller's transaction that holds the user: every open link of the old address ends,
 * other changes that wait are cancelled, and the old address is told (T33).
 */
export async function applyEmail(
  tx: Transaction,
  services: Services,
  visit: Visit,
  whose: Whose,
  { email, comment }: { email: string | null; comment?: string | null },
): Promise<void> {
  const { organization } = visit;
  const { userId, username, name } = whose;
  const now = services.clock.now();
  const theirs = { organizationId: organization.id, userId };
  await tx.user.update({
    where: { id: userId, organizationId: organization.id },
    data: { email, emailKey: email && canonical(email), revision: { increment: 1 } },
  });
  await tx.link.updateMany({ where: { ...theirs, ...openWaysIn }, data: { revokedAt: now } });
  await cancelEmailChanges(tx, theirs, now);
  const noted = await takeNote(tx, visit, { userId, comment, changes: { email: { from: whose.email, to: email } } });
  await record(tx, now, noted, { kind: "email.changed", userId, details: { fields: ["email"] } });
  if (!whose.email) return;
  await queueMail(tx, services, {
    organization,
    userId,
    address: whose.email,
    language: whose.language ?? organization.language,
    kind: "email-changed",
    facts: { username, name, at: now.toISOString(), by: whose.by?.name ?? "" },
  });
}

/** Ends the changes of an address that wait to be confirmed. */
export async function cancelEmailChanges(
  tx: Transaction,
  theirs: { organizationId: string; userId: string },
  now: Date,
): Promise<void> {
  await tx.emailChange.updateMany({
    where: { ...theirs, confirmedAt: null, cancelledAt: null },
    data: { cancelledAt: now },
  });
}
