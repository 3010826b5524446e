import { record } from "../history/record";
import type { JobPayloads } from "../jobs/add-job";
import { takeMailLimit } from "../limits/take-mail-limit";
import type { MailFacts, MailKind } from "../mail/mail-kind";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import { userOfId } from "../sign-in/find-candidate";
import { byPassword, type Candidate, readCandidate } from "../sign-in/read-facts";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { answerShared } from "./answer-shared";
import { lifeOf } from "./issue-link";
import { mailLink } from "./mail-link";
import { truthfulAnswer } from "./truthful-answer";

/**
 * The worker's part of a request for a link: mails whoever has an address on file what is true for them, be
 * it a link or why there is none. A mail that was asked for ignores "gets no mail". Over the account's mail
 * limit nothing is sent and the last link stays good (T35).
 */
export async function answerRequest(services: Services, asked: JobPayloads["answer-request"]): Promise<void> {
  const { organizationId, purpose, userIds, language, door, ...from } = asked;
  const organization = await services.db.organization.findUnique({
    where: { id: organizationId },
    omit: { logo: true },
  });
  if (!organization || userIds.length === 0) return;
  const visit: Visit = { organization, ...from, language, userAgent: null, deviceToken: null, actorId: null };
  if (userIds.length > 1) return answerShared(services, visit, purpose, userIds);
  const [userId = ""] = userIds;
  const life = lifeOf(organization, purpose);
  const limited = (await takeMailLimit(services, { ...visit, clientAddress: null }, userId, life)) !== "ok";
  await services.db.$transaction(async (tx) => {
    await holdUser(tx, { organizationId, userId });
    const candidate = await readCandidate(services, tx, visit, userOfId(userId), byPassword(door));
    if (!candidate) return;
    const now = services.clock.now();
    if (!candidate.email) return record(tx, now, visit, { kind: "link.refused", reason: "no-address", userId });
    if (limited) return record(tx, now, visit, { kind: "limit.reached", reason: "mails-per-account", userId });
    if (door === "owners" && !candidate.facts.owner)
      return record(tx, now, visit, { kind: "link.refused", reason: "owners-only", userId });
    const kind = truthfulAnswer(candidate.facts, purpose);
    const reader = { ...candidate, language: candidate.language ?? language };
    if (kind) await send(tx, services, visit, reader, kind);
  });
}

async function send(
  tx: Transaction,
  services: Services,
  visit: Visit,
  candidate: Candidate,
  kind: MailKind,
): Promise<void> {
  const { username, name, userId } = candidate;
  const to = { id: userId, email: candidate.email, language: candidate.language };
  const person = { username, name };
  const ownersDoor = candidate.facts.door === "owners";
  if (kind === "reset" && ownersDoor) {
    await mailLink(tx, services, visit, to, { purpose: "reset", kind: "owner-door-link", facts: person, ownersDoor });
    return;
  }
  if (kind === "reset") {
    await mailLink(tx, services, visit, to, { purpose: "reset", kind, facts: person });
    return;
  }
  if (kind === "invitation" || kind === "reset-before-activation") {
    const facts = { ...person, invitedBy: await inviterOf(tx, visit, userId), asked: true };
    if (policyOf(visit.organization).activation.renewal === "person") {
      await mailLink(tx, services, visit, to, { purpose: "activation", kind, facts });
      return;
    }
    return explain(tx, services, visit, candidate, "reset-before-activation", facts);
  }
  if (kind === "cannot-sign-in") {
    const reason = candidate.facts.suspendedAt ? "suspended" : "type";
    return explain(tx, services, visit, candidate, kind, { ...person, reason });
  }
  if (kind === "single-sign-on" || kind === "already-active")
    return explain(tx, services, visit, candidate, kind, person);
}

/** A mail without a link: why there is none. */
async function explain<Kind extends MailKind>(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { userId, email, language }: Candidate,
  kind: Kind,
  facts: MailFacts[Kind],
): Promise<void> {
  if (!email) return;
  const { organization } = visit;
  const mail = { organization, userId, address: email, language: language ?? organization.language, kind, facts };
  const mailId = await queueMail(tx, services, mail);
  await record(tx, services.clock.now(), visit, { kind: "link.refused", reason: kind, userId, mailId });
}

async function inviterOf(tx: Transaction, { organization }: Visit, userId: string): Promise<string | null> {
  const scope = { organizationId: organization.id };
  const link = await tx.link.findFirst({
    where: { ...scope, userId, purpose: "activation", invitedById: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { invitedById: true },
  });
  const inviter =
    link?.invitedById &&
    (await tx.user.findFirst({ where: { ...scope, id: link.invitedById }, select: { name: true } }));
  return inviter ? inviter.name : null;
}
