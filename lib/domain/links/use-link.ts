import { Prisma } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { refusePassword } from "../passwords/refuse-password";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, StoredPassword, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { revokeDevices } from "../sessions/revoke-devices";
import { lockAfterReset } from "../sign-in/clear-lock";
import type { LockState } from "../sign-in/lock-state";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { linkRefusal } from "./link-refusal";
import { openLinks } from "./open-links";
import { type ProvenLink, readLink, refuseProven, refuseUnproven } from "./read-link";

export interface LinkUse {
  purpose: LinkPurpose;
  secret: string;
  /** The link's id as the form was shown with it. */
  linkId: string;
  password: string;
  repeat: string;
}

/**
 * Uses a link up to set a password: cheap refusals first, none of which uses it up; the hash outside the
 * transaction; then everything or nothing. Of any number of parallel uses exactly one wins (T27).
 * `alongside` does what else belongs to the use, in the same transaction.
 */
export async function useLink(
  services: Services,
  visit: Visit,
  use: LinkUse,
  alongside: (tx: Transaction, link: ProvenLink, now: Date) => Promise<void>,
): Promise<Result<{ username: string; lock: LockState }>> {
  const { organization } = visit;
  const link = await readLink(services, organization, use.purpose, use.secret);
  if (!link) return refuseUnproven(organization, use.purpose);
  if (link.id !== use.linkId) return refuse("link-other-tab");
  const code = linkRefusal(link, services.clock.now());
  if (code) return refuseUse(services, visit, link, code);
  const { username, email } = link.user;
  const refusal = await refusePassword(services, {
    organization,
    username,
    email,
    password: use.password,
    repeat: use.repeat,
  });
  if (refusal) return { ok: false, refusal };
  const hashed = await services.passwords.admit((slot) => slot.hash(use.password));
  if (hashed.busy) return refuse("busy", { retryAfter: 2 });

  const lock = await services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    if (!(await consume(tx, link, now))) return null;
    await alongside(tx, link, now);
    return takeOver(tx, services, visit, link, hashed.value, now);
  });
  if (lock) return done({ username, lock });
  const again = await readLink(services, organization, use.purpose, use.secret);
  return refuseUse(services, visit, link, (again && linkRefusal(again, services.clock.now())) ?? "link-used");
}

/** The one winner's UPDATE, made while the user is held. */
async function consume(tx: Transaction, link: ProvenLink, now: Date): Promise<boolean> {
  const { id, organizationId, purpose } = link;
  await holdUser(tx, link);
  const won = await tx.$queryRaw<unknown[]>(Prisma.sql`UPDATE link SET used_at = ${now}
    WHERE id = ${id}::uuid AND organization_id = ${organizationId}::uuid AND purpose = ${purpose}::"LinkPurpose"
      AND used_at IS NULL AND replaced_at IS NULL AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})
      AND NOT (purpose = 'activation' AND EXISTS (SELECT 1 FROM user_account u
        WHERE u.organization_id = link.organization_id AND u.id = link.user_id AND u.activated_at IS NOT NULL))
    RETURNING id`);
  return won.length === 1;
}

/** The account is its holder's alone again: new password, no session, no known device, no other link (T33). */
async function takeOver(
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
  const set = { ...password, setAt: now };
  await tx.password.upsert({
    where: { userId, organizationId: organization.id },
    create: { ...whose, ...set },
    update: set,
  });
  const lock = await lockAfterReset(tx, policyOf(organization).lock, whose, now);
  await endSessions(tx, now, whose);
  await revokeDevices(tx, now, whose);
  await tx.link.updateMany({ where: { ...whose, ...openLinks }, data: { revokedAt: now } });
  await record(tx, now, visit, { kind: "link.used", reason: purpose, userId, linkId: link.id });
  await record(tx, now, visit, { kind: "password.set", reason: purpose, userId, linkId: link.id });
  await mailNotice(tx, services, visit, link, now);
  return lock;
}

async function mailNotice(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { user, userId, purpose }: ProvenLink,
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
      userAgent: visit.userAgent,
    },
  });
}

async function refuseUse(services: Services, visit: Visit, link: ProvenLink, code: Parameters<typeof refuseProven>[3]) {
  await record(services.db, services.clock.now(), visit, {
    kind: "link.refused",
    reason: code,
    userId: link.userId,
    linkId: link.id,
  });
  return refuseProven(services.db, visit.organization, link, code);
}
