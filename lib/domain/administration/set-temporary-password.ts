import { administer, type Given, type OnUser } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { after } from "../duration";
import { record } from "../history/record";
import { openWaysIn } from "../links/open-links";
import { queueMail } from "../mail/queue-mail";
import { generateTemporary } from "../passwords/generate-temporary";
import { storePassword } from "../passwords/store-password";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { revokeDevices } from "../sessions/revoke-devices";
import { clearLock } from "../sign-in/clear-lock";
import { userOfId } from "../sign-in/find-candidate";
import { keepLocks } from "../sign-in/keep-locks";
import { readCandidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";

/** Exists here and on the page that shows it once. */
export interface TemporaryPassword {
  password: string;
  until: Date;
}

/**
 * An administrator makes a password for a user, to hand over inside the organization (R5, R29, R62, T14): generated, good
 * for a while, and only for choosing an own one. Everything that the old password opened ends; the address on file is
 * told. It opens a lock where an administrator may.
 */
export async function setTemporaryPassword(
  services: Services,
  visit: Visit,
  input: OnUser,
): Promise<Result<TemporaryPassword>> {
  const act = "user.set-temporary-password";
  // Asked before the hash is paid for, and again with the user held.
  const may = await services.db.$transaction((tx) => authorize(services, tx, visit, act, input));
  if (!may.ok) return may;
  const password = generateTemporary();
  const hashed = await services.passwords.admit((slot) => slot.hash(password));
  if (hashed.busy) return refuse("busy", { retryAfter: 2 });
  return administer(services, visit, act, input, async (tx, given) => {
    const { now, subject, visit: noted } = given;
    const { userId, username } = subject;
    const candidate = await readCandidate(services, tx, noted, userOfId(userId));
    if (!candidate?.facts.methods.includes("password")) return refuse("method-not-allowed", { username });
    const policy = policyOf(noted.organization);
    const until = after(now, policy.password.temporary);
    const whose = { organizationId: noted.organization.id, userId };
    await storePassword(tx, whose, { ...hashed.value, at: now, temporaryUntil: until });
    if (policy.lock.adminOpens) await clearLock(tx, whose);
    else await keepLocks(tx, policy.lock, whose);
    await endSessions(tx, now, noted, { userId, reason: "temporary-password" });
    await revokeDevices(tx, now, noted, { userId, reason: "temporary-password" });
    await tx.link.updateMany({ where: { ...whose, ...openWaysIn }, data: { revokedAt: now } });
    await record(tx, now, noted, { kind: "password.made-temporary", userId });
    await mailNotice(tx, services, given);
    return done({ password, until });
  });
}

async function mailNotice(tx: Transaction, services: Services, { now, actor, subject, visit }: Given): Promise<void> {
  const { userId, username, name, email, language } = subject;
  if (!email) return;
  await queueMail(tx, services, {
    organization: visit.organization,
    userId,
    address: email,
    language: language ?? visit.organization.language,
    kind: "password-changed",
    facts: { username, name, at: now.toISOString(), how: "temporary", by: actor.name },
  });
}
