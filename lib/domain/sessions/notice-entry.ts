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
 * The very first sign-in of an account is no news. Returns whether the user had signed in before.
 */
export async function noticeEntry(
  services: Services,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate,
  { sessionId, known }: { sessionId: string; known: boolean },
): Promise<boolean> {
  const { organization } = visit;
  const earlier = await tx.session.findFirst({
    where: {
      organizationId: organization.id,
      userId: candidate.userId,
      id: { not: sessionId },
    },
    select: { id: true },
  });
  const { email, language } = candidate;
  const kind = whatIsNews(candidate, known, earlier !== null);
  if (kind && email && candidate.typeGetsMail) {
    await queueMail(tx, services, {
      organization,
      userId: candidate.userId,
      address: email,
      language: language ?? organization.language,
      kind,
      facts: {
        username: candidate.username,
        name: candidate.name,
        at: services.clock.now().toISOString(),
        failures: candidate.failuresInLane,
        userAgent: printable(visit.userAgent ?? "", 200),
      },
    });
  }
  return earlier !== null;
}

function whatIsNews(candidate: Candidate, known: boolean, before: boolean): MailKind | null {
  if (candidate.failuresInLane >= manyFailures) return "after-failures";
  return !known && before && candidate.typeRemembersDevice ? "new-device" : null;
}
