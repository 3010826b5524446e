import { administer, type Given, takeNote } from "../authority/administer";
import { refuseCaller } from "../authority/authorize";
import { mayAct } from "../authority/may-act";
import { recordRefusal } from "../authority/record-refusal";
import { holdSubject, type Subject } from "../authority/subject";
import { moveLinks } from "../connections/move-links";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { endSessions } from "../sessions/end-sessions";
import { keepLocks } from "../sign-in/keep-locks";
import { canonical } from "../text";
import type { Visit } from "../visit";
import { readMerge } from "./preview-merge";
import { eraseUser } from "./remove-user";

interface Input {
  /** The account that stays. */
  userId: string;
  /** The account that goes. */
  otherId: string;
  comment?: string | null;
}

/**
 * Makes one account of two of the same person (R106): the one that stays keeps its username, password, devices and type;
 * it gets the roles of the other, and its address and customer id where it has none, and so into other hands: a takeover.
 * The other is removed; both addresses are told. Both must be of a lower rank than whoever does it.
 */
export const mergeUsers = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.merge", input, async (tx, { now, actor, subject }) => {
    const { comment } = input;
    const { userId } = subject;
    // An id can be spelled in other letters: what was read of both is compared.
    const otherId = input.otherId.toLowerCase();
    if (userId === otherId) return refuse("same-user");
    const other = await holdSubject(tx, visit, actor, otherId);
    const barred = other ? mayAct(policyOf(visit.organization), actor, "user.merge", other) : "user-unknown";
    if (barred) await recordRefusal(tx, now, visit, { act: "user.merge", userId: otherId, code: barred });
    if (barred || !other) return refuse(barred ?? "user-unknown");
    const unconfirmed = await refuseCaller(tx, visit, actor, other, now);
    if (unconfirmed) return { ok: false, refusal: { ...unconfirmed, facts: { username: other.username } } };
    const organizationId = visit.organization.id;
    const merge = await readMerge(tx, organizationId, userId, otherId);
    if (!merge) return refuse("user-unknown");
    const noted = await takeNote(tx, visit, { userId, comment, changes: merge.changes });
    await endSessions(tx, now, noted, { userId: otherId, reason: "merged" });
    await keepLocks(tx, policyOf(visit.organization).lock, { organizationId, userId: otherId }, { into: userId });
    await tx.case.updateMany({ where: { organizationId, userId: otherId }, data: { userId } });
    await moveLinks(tx, { organizationId, from: otherId, to: userId });
    await eraseUser(tx, { organizationId, userId: otherId });
    await mailBoth(tx, services, visit, { actor, now, subject, other });
    await moveTo(tx, { organizationId, userId: subject.userId }, merge);
    const details = { otherId, fields: Object.keys(merge.changes) };
    await record(tx, now, noted, { kind: "user.merged", userId, details });
    await record(tx, now, noted, {
      kind: "user.removed",
      reason: "merged",
      userId: otherId,
      details: { into: userId },
    });
    return done(null);
  });

async function moveTo(
  tx: Transaction,
  { organizationId, userId }: { organizationId: string; userId: string },
  { roleIds, email, customerId }: NonNullable<Awaited<ReturnType<typeof readMerge>>>,
): Promise<void> {
  await tx.userRole.createMany({
    data: roleIds.map((roleId) => ({ organizationId, userId, roleId })),
    skipDuplicates: true,
  });
  await tx.user.update({
    where: { id: userId, organizationId },
    data: { email, emailKey: email && canonical(email), customerId, revision: { increment: 1 } },
  });
}

/** Tells the address of each account, once where it is the same, which account is left. */
async function mailBoth(
  tx: Transaction,
  services: Services,
  { organization }: Visit,
  { actor, now, subject, other }: Pick<Given, "actor" | "now" | "subject"> & { other: Subject },
): Promise<void> {
  const holders = new Map(
    [other, subject].flatMap((holder) => (holder.email ? [[holder.email, holder] as const] : [])),
  );
  for (const [address, { name, language }] of holders) {
    await queueMail(tx, services, {
      organization,
      userId: subject.userId,
      address,
      language: language ?? organization.language,
      kind: "accounts-merged",
      facts: { name, username: subject.username, gone: other.username, at: now.toISOString(), by: actor.name },
    });
  }
}
