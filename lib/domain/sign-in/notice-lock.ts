import { after, before, hours } from "../duration";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import { printable } from "../text";
import type { Visit } from "../visit";
import type { Candidate } from "./read-facts";
import type { Closed } from "./settle-attempt";

/** At most one mail about a lock in this time (T24). */
const quiet = hours(24);

/**
 * Writes a lock into history and tells the account holder by mail who can do what now: of a lane once a day, of the
 * hard cap always, because it stays until a reset.
 */
export async function noticeLock(
  services: Services,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate,
  { closed, now }: { closed: NonNullable<Closed>; now: Date },
) {
  const { organization } = visit;
  const { userId, deviceId } = candidate;
  const capped = closed === "hard-cap";
  await record(tx, now, visit, {
    kind: "lock.closed",
    reason: capped ? "hard-cap" : undefined,
    userId,
    deviceId: deviceId ?? undefined,
  });
  if (!candidate.email || !candidate.typeGetsMail) return;
  if (!capped && (await toldLately(tx, organization.id, userId, now))) return;
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
      at: now.toISOString(),
      failures: capped ? lock.hardCap.failures : lock.threshold,
      release: capped ? "reset" : lock.release,
      until: !capped && lock.release === "time" ? after(now, lock.duration).toISOString() : null,
      resetOpens: capped || lock.resetOpens,
      onKnownDevice: !capped && deviceId !== null,
      remembersDevice: candidate.typeRemembersDevice,
      clientAddress: visit.clientAddress,
      userAgent: printable(visit.userAgent ?? "", 200),
    },
  });
}

async function toldLately(tx: Transaction, organizationId: string, userId: string, now: Date): Promise<boolean> {
  const where = { organizationId, userId, kind: "locked", createdAt: { gt: before(now, quiet) } };
  return (await tx.mail.findFirst({ where, select: { id: true } })) !== null;
}
