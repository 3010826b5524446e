import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import { printable } from "../text";
import type { Visit } from "../visit";

/** A first success after this many failures in a row is told to the account holder (T24). */
const manyFailures = 5;

/**
 * Mails the account holder about a sign-in they should know of: from a new device, or after many failures.
 * The very first sign-in of an account (`first`) is no news.
 */
export async function noticeEntry(
  services: Services,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate,
  { now, first }: { now: Date; first: boolean },
): Promise<void> {
  const { organization, clientAddress, userAgent } = visit;
  const { email, language, userId, username, name } = candidate;
  const failures = candidate.failuresInLane + candidate.failuresElsewhere;
  const kind = await whatIsNews(tx, visit, candidate, first);
  if (!kind || !email || !candidate.typeGetsMail) return;
  await queueMail(tx, services, {
    organization,
    userId,
    address: email,
    language: language ?? organization.language,
    kind,
    facts: {
      username,
      name,
      at: now.toISOString(),
      failures,
      clientAddress,
      userAgent: printable(userAgent ?? "", 200),
    },
  });
}

async function whatIsNews(tx: Transaction, visit: Visit, candidate: Candidate, first: boolean) {
  if (await followsFailures(tx, visit, candidate)) return "after-failures";
  return candidate.deviceId === null && !first && candidate.typeRemembersDevice ? "new-device" : null;
}

/** Failures elsewhere stay counted after the sign-in of a known browser: they are told of once, until there are more. */
async function followsFailures(tx: Transaction, visit: Visit, candidate: Candidate): Promise<boolean> {
  const { userId, failuresInLane, failuresElsewhere, failedElsewhereAt } = candidate;
  if (failuresInLane >= manyFailures) return true;
  if (failuresInLane + failuresElsewhere < manyFailures || !failedElsewhereAt) return false;
  const told = { userId, kind: "after-failures", createdAt: { gte: failedElsewhereAt } };
  const where = { organizationId: visit.organization.id, ...told };
  return (await tx.mail.findFirst({ where, select: { id: true } })) === null;
}
