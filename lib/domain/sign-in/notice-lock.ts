import { after, before, hours } from "../duration";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import type { Candidate } from "./read-facts";

/** At most one mail about a lock in this time (T24). */
const quiet = hours(24);

/** Writes a lock into history and tells the account holder once a day, by mail, who can do what now. */
export async function noticeLock(services: Services, tx: Transaction, visit: Visit, candidate: Candidate, now: Date) {
  const { organization } = visit;
  const { userId, deviceId } = candidate;
  await record(tx, now, visit, {
    kind: "lock.closed",
    userId,
    deviceId: deviceId ?? undefined,
  });
  if (!candidate.email || !candidate.typeGetsMail) return;
  const told = await tx.mail.findFirst({
    where: {
      organizationId: organization.id,
      userId,
      kind: "locked",
      createdAt: { gt: before(now, quiet) },
    },
    select: { id: true },
  });
  if (told) return;
  const { lock } = policyOf(organization);
  await queueMail(tx, services, {
    organization,
    userId,
    address: candidate.email,
    language: candidate.language ?? organization.language,
    kind: "locked",
    facts: {
      username: candidate.username,
      name: candidate.name,
      failures: lock.threshold,
      at: now.toISOString(),
      release: lock.release,
      until: lock.release === "time" ? after(now, lock.duration).toISOString() : null,
      resetOpens: lock.resetOpens,
      onKnownDevice: deviceId !== null,
      clientAddress: visit.clientAddress,
      userAgent: printable(visit.userAgent ?? "", 200),
    },
  });
}
