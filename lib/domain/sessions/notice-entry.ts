import type { MailKind } from "../mail/mail-kind";
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
  const { email, language, userId, username, name, failuresInLane: failures } = candidate;
  const kind = whatIsNews(candidate, first);
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

function whatIsNews(candidate: Candidate, first: boolean): MailKind | null {
  if (candidate.failuresInLane >= manyFailures) return "after-failures";
  return candidate.deviceId === null && !first && candidate.typeRemembersDevice ? "new-device" : null;
}
