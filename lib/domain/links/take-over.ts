import { cancelEmailChanges } from "../email-changes/apply-email";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { storePassword } from "../passwords/store-password";
import { policyOf } from "../policy";
import type { Services, StoredPassword, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { revokeDevices } from "../sessions/revoke-devices";
import { lockAfterReset } from "../sign-in/clear-lock";
import { strangersLane } from "../sign-in/lane";
import { type LockState, lockState } from "../sign-in/lock-state";
import { printable } from "../text";
import type { Visit } from "../visit";
import { openWaysIn } from "./open-links";
import type { ProvenLink } from "./read-link";

/**
 * After a link was used, in the same transaction: the account is its holder's alone again, with the new password,
 * no session, no known device and no other link; a notice is mailed (T33). Returns what is left of a lock.
 */
export async function takeOver(
  tx: Transaction,
  services: Services,
  visit: Visit,
  link: ProvenLink,
  password: StoredPassword,
  now: Date,
): Promise<LockState> {
  const { organization } = visit;
  const { userId, purpose } = link;
  const whose = { organizationId: organization.id, userId };
  await storePassword(tx, whose, { ...password, at: now, temporaryUntil: null });
  const rules = policyOf(organization).lock;
  const counters = await tx.attemptCounter.findMany({ where: whose });
  const wasLocked = counters.some((counter) => lockState(rules, counter, now, counter.lane === strangersLane).locked);
  const lock = await lockAfterReset(tx, rules, whose, now);
  if (wasLocked && !lock.locked) await record(tx, now, visit, { kind: "lock.opened", reason: purpose, userId });
  const why = { userId, reason: purpose === "reset" ? "password-reset" : "activated" } as const;
  await endSessions(tx, now, visit, why);
  await revokeDevices(tx, now, visit, why);
  await tx.link.updateMany({ where: { ...whose, ...openWaysIn }, data: { revokedAt: now } });
  await cancelEmailChanges(tx, whose, now);
  await record(tx, now, visit, { kind: "link.used", reason: purpose, userId, linkId: link.id });
  await record(tx, now, visit, { kind: "password.set", reason: purpose, userId, linkId: link.id });
  await mailNotice(tx, services, visit, link, lock, now);
  return lock;
}

async function mailNotice(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { user, userId, purpose, ownersDoor }: ProvenLink,
  lock: LockState,
  now: Date,
) {
  if (!user.email) return;
  await queueMail(tx, services, {
    organization: visit.organization,
    userId,
    address: user.email,
    language: user.language ?? visit.organization.language,
    kind: "password-changed",
    facts: {
      username: user.username,
      name: user.name,
      at: now.toISOString(),
      how: purpose === "reset" ? "reset" : "activated",
      ownersDoor: ownersDoor || undefined,
      stillLocked: lock.locked ? { until: lock.until?.toISOString() ?? null } : undefined,
      userAgent: printable(visit.userAgent ?? "", 200),
    },
  });
}
